/// What kind of file a content is, told by its first bytes and never by a name.
package enum MediaType: String, CaseIterable, Sendable {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    /// Word, Excel and OpenDocument files are such archives.
    case zip = "application/zip"
    case text = "text/plain; charset=utf-8"
    case other = "application/octet-stream"

    package init(of content: [UInt8]) {
        self =
            MediaType.beginnings.first { content.starts(with: $0.bytes) }?.type
            ?? (MediaType.isText(content) ? .text : .other)
    }

    private static let beginnings: [(bytes: [UInt8], type: MediaType)] = [
        ([UInt8]("%PDF-".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        ([0xFF, 0xD8, 0xFF], .jpeg),
        ([0x50, 0x4B, 0x03, 0x04], .zip),
    ]

    private static func isText(_ content: [UInt8]) -> Bool {
        let controls = content.contains { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 }
        return !controls && String(validating: content, as: UTF8.self) != nil
    }
}
