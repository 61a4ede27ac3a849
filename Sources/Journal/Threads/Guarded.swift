/// A value that is touched only under a lock. Who holds it long lets the others sleep, and the lock
/// goes to whoever asks for it first after that: handing it on to one who sleeps would have all
/// wait until that one is awake.
@safe package final class Guarded<Value: ~Copyable>: @unchecked Sendable {
    private let monitor = Monitor()
    private let value: UnsafeMutablePointer<Value>

    package init(_ value: consuming sending Value) {
        unsafe self.value = .allocate(capacity: 1)
        unsafe self.value.initialize(to: value)
    }

    deinit {
        unsafe value.deinitialize(count: 1)
        unsafe value.deallocate()
    }

    /// Does something with the value while nobody else does.
    package func withLock<Result: ~Copyable, Failure: Error>(
        _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        monitor.lock()
        defer { monitor.unlock() }
        return try unsafe body(&value.pointee)
    }
}
