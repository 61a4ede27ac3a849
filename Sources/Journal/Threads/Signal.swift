import Glibc

/// What one thread waits for until another says that it has come. Who is woken needs no lock for
/// it: many who are woken together would stand in line for one.
@safe final class Signal: @unchecked Sendable {
    private let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        unsafe semaphore = .allocate(capacity: 1)
        let isMade = unsafe sem_init(semaphore, 0, 0) == 0
        precondition(isMade, "a semaphore needs nothing but memory")
    }

    deinit {
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    func send() { unsafe sem_post(semaphore) }

    /// Waits; an interruption is no signal.
    func wait() {
        while unsafe sem_wait(semaphore) != 0 {}
    }
}

/// What many threads wait for until it opens, once.
final class Gate: @unchecked Sendable {
    private let monitor = Monitor()
    private var isOpen = false

    func wait() {
        monitor.lock()
        while !isOpen { monitor.wait() }
        monitor.unlock()
    }

    func open() {
        monitor.lock()
        isOpen = true
        monitor.unlock()
        // Those who are woken find the lock free.
        monitor.wakeAll()
    }
}
