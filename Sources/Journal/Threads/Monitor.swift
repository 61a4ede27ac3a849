import Glibc

/// A lock with a condition to wait for: the system's, because both writers and verifiers block.
@safe final class Monitor: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>

    init() {
        unsafe mutex = .allocate(capacity: 1)
        unsafe condition = .allocate(capacity: 1)
        var attributes = pthread_mutexattr_t()
        let isReady = unsafe pthread_mutexattr_init(&attributes) == 0
        // It is held for less time than it takes to go to sleep: so look again before that.
        let adaptive = Int32(PTHREAD_MUTEX_ADAPTIVE_NP)
        let isKnown = unsafe pthread_mutexattr_settype(&attributes, adaptive) == 0
        let isMade = unsafe pthread_mutex_init(mutex, &attributes) == 0
        let isMadeToo = unsafe pthread_cond_init(condition, nil) == 0
        precondition(isReady && isKnown && isMade && isMadeToo, "a lock needs nothing but memory")
        unsafe pthread_mutexattr_destroy(&attributes)
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
