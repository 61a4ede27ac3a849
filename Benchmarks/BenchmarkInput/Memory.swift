/// The most memory that this program held at a time, in bytes.
///
/// Not what `getrusage` says: that begins with the peak of whoever started the program.
package func memoryBytesMax() -> Int {
    let lines = String(decoding: read("/proc/self/status"), as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("VmHWM:") }),
        let kibibytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
    else { complain("the system does not tell the most memory that was held") }
    return kibibytes * 1024
}
