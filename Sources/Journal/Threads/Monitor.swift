import Glibc

/// A lock with a condition to wait for: the system's, because both writers and verifiers block.
@safe final class Monitor: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>

    init() {
        unsafe mutex = .allocate(capacity: 1)
        unsafe condition = .allocate(capacity: 1)
        let isMade = unsafe pthread_mutex_init(mutex, nil) == 0
        let isMadeToo = unsafe pthread_cond_init(condition, nil) == 0
        precondition(isMade && isMadeToo, "a lock needs nothing but memory")
    }

    deinit {
        unsafe pthread_cond_destroy(condition)
        unsafe pthread_mutex_destroy(mutex)
        unsafe condition.deallocate()
        unsafe mutex.deallocate()
    }

    func lock() { unsafe pthread_mutex_lock(mutex) }

    func unlock() { unsafe pthread_mutex_unlock(mutex) }

    /// Lets the lock go, waits until somebody calls ``wakeAll()``, and takes it again. It may also
    /// return for no reason.
    func wait() { unsafe pthread_cond_wait(condition, mutex) }

    func wakeAll() { unsafe pthread_cond_broadcast(condition) }

    /// Does something under the lock.
    func locked<Result: ~Copyable>(_ body: () -> Result) -> Result {
        lock()
        defer { unlock() }
        return body()
    }
}

/// Threads that all do the same.
package enum Threads {
    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Lets others run first.
    static func yield() { sched_yield() }

    /// Runs `body` on this thread and on `count - 1` others, and returns when all are done. Where the
    /// system gives no more threads, fewer do it.
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
