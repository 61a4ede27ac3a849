import Glibc

/// Threads that all do the same.
package enum Threads {
    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Lets others run first.
    static func yield() { sched_yield() }

    /// Runs `body` on a thread of its own, which nobody waits for.
    static func start(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let box = unsafe Unmanaged.passRetained(Body(body))
        let failure = unsafe pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer = unsafe pointer else { return nil }
                unsafe Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        precondition(failure == 0, "the system gives one thread")
        pthread_detach(thread)
    }

    /// Runs `body` on this thread and on `count - 1` others, and returns when all are done. Where
    /// the system gives no more threads, fewer do it.
    package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        var others: [pthread_t] = []
        for _ in 1..<max(count, 1) {
            var thread = pthread_t()
            let box = unsafe Unmanaged.passRetained(Body(body))
            let failure = unsafe pthread_create(
                &thread, nil,
                { pointer in
                    guard let pointer = unsafe pointer else { return nil }
                    unsafe Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
                    return nil
                }, box.toOpaque())
            if failure == 0 { others.append(thread) } else { unsafe box.release() }
        }
        body()
        for thread in others { pthread_join(thread, nil) }
    }
}
