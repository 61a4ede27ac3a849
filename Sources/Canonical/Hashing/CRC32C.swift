internal import CCrypto

/// CRC-32C (Castagnoli; RFC 3720, section 12.1): finds accidents, proves nothing.
package struct CRC32C: Hashable, Sendable {
    private var state: UInt32 = 0xFFFF_FFFF

    package init() {}

    /// The sum over all bytes so far. It may be asked for between parts.
    package var value: UInt32 { ~state }

    /// The sum over `bytes` alone.
    package static func value(of bytes: [UInt8]) -> UInt32 {
        var sum = CRC32C()
        sum.update(bytes)
        return sum.value
    }

    /// The sum over `bytes` alone.
    package static func value(of bytes: RawSpan) -> UInt32 {
        var sum = CRC32C()
        sum.update(bytes)
        return sum.value
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        if CRC32C.isInHardware {
            guard let base = bytes.baseAddress else { return }
            state = unsafe crc32c_in_hardware(state, base, bytes.count)
        } else {
            unsafe updateByTable(bytes)
        }
    }

    private static let isInHardware = crc32c_is_in_hardware() != 0

    // MARK: Without the instruction

    /// Takes in more bytes without the processor's instruction.
    mutating func updateByTable(_ bytes: UnsafeRawBufferPointer) {
        for place in 0..<bytes.count {
            let byte = unsafe bytes[place]
            state = state >> 8 ^ CRC32C.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)]
        }
    }

    /// The remainder of each byte by the polynomial 0x1EDC6F41, bits reversed.
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in
            rest >> 1 ^ (rest & 1 == 1 ? 0x82F6_3B78 : 0)
        }
    }
}
