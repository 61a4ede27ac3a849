import Glibc

/// Threads that all do the same.
package enum Threads {
    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// How many share work that can be shared: one a processor, as far as the system tells, and no
    /// more than 8, since each keeps what it works on in memory.
    package static var usefulCount: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8) }

    /// Lets others run first.
    static func yield() { sched_yield() }

    /// Runs `body` on a thread of its own, which nobody waits for.
    ///
    /// - Returns: false where the system gives no thread.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        guard let thread = made(body) else { return false }
        pthread_detach(thread)
        return true
    }

    /// Runs `body` on this thread and on `count - 1` others, and returns when all are done. Where
    /// the system gives no more threads, fewer do it.
    package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        let others = (1..<max(count, 1)).compactMap { _ in made(body) }
        body()
        for thread in others { pthread_join(thread, nil) }
    }

    /// A thread that runs `body`; nil where the system gives none.
    private static func made(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
        var thread = pthread_t()
        let box = unsafe Unmanaged.passRetained(Body(body))
        let failure = unsafe pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer = unsafe pointer else { return nil }
                unsafe Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        guard failure == 0 else {
            unsafe box.release()
            return nil
        }
        return thread
    }
}
