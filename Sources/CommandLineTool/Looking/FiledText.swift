import Compiler
import Execution
import JSON
import Journal
import WorkCalendar

/// The versions of a document or a data item, told to people and to programs.
struct FiledText {
    private let all: [FiledReading.Found]
    private let versions: FiledVersions
    private let current: Int
    private let zone: ZoneOffset

    init(
        _ all: [FiledReading.Found], named versions: FiledVersions, current: Int,
        in zone: ZoneOffset
    ) {
        self.all = all
        self.versions = versions
        self.current = current
        self.zone = zone
    }

    /// Lists the versions of a document.
    func tell(_ desk: JournalDesk) {
        let (name, count) = (versions.name, all.count)
        desk.print(
            Wording(
                "\(name) of \(versions.instance): versions: \(count), number \(current) counts",
                "\(name) pada \(versions.instance): \(count) versi, yang berlaku ke-\(current)"))
        for (index, found) in all.enumerated() {
            let (number, version) = (index + 1, found.version)
            let time = LocalTime(version.occurredAt, in: zone).description
            let what = text(of: found)
            let undone =
                version.isUndone ? Wording(", taken back", ", ditarik kembali") : Wording(same: "")
            desk.print(
                Wording(
                    "  \(number)  event \(version.event), \(time), \(version.actor.name): "
                        + what.english + undone.english,
                    "  \(number)  peristiwa \(version.event), \(time), \(version.actor.name): "
                        + what.indonesian + undone.indonesian))
        }
        desk.print(
            Wording(
                "--to FILE writes it to a file, --to - prints it here, --version chooses",
                "--to FILE menulisnya ke berkas, --to - mencetaknya di sini, --version memilih"))
    }

    private func text(of found: FiledReading.Found) -> Wording {
        switch found.state {
        case .present:
            let kind = found.media?.rawValue ?? ""
            let bytes = found.content.count
            return Wording("file, \(bytes) bytes, \(kind)", "berkas, \(bytes) bita, \(kind)")
        case .paper: return Wording("paper that was seen", "kertas yang dilihat")
        case .erased: return Wording("file, erased", "berkas, sudah dihapus")
        case .missing: return Wording("file, MISSING", "berkas, HILANG")
        case .altered: return Wording("file, ALTERED", "berkas, DIUBAH")
        }
    }

    /// What programs are told; of a data item its value.
    func members(giving number: Int, isData: Bool) -> [JSON.Member] {
        let list = all.enumerated().map { index, found in
            JSON.object([
                .init("version", .number(index + 1)),
                .init("event", .number(found.version.event)),
                .init("occurred_at", .string(found.version.occurredAt.description)),
                .init("actor", .string(found.version.actor.name)),
                .init("state", .string(found.state.rawValue)),
                .init("taken_back", .bool(found.version.isUndone)),
                .init(
                    "bytes", found.media == nil ? .null : .number(found.content.count)),
                .init("media_type", found.media.map { .string($0.rawValue) } ?? .null),
            ])
        }
        let value = String(decoding: all[number - 1].content, as: UTF8.self)
        return [
            .init("instance", .string(versions.instance)),
            .init(isData ? "data" : "document", .string(versions.name)),
            .init("given", .number(number)), .init("current", .number(current)),
            .init("value", isData ? .string(value) : .null), .init("versions", .array(list)),
        ]
    }
}

extension Actor {
    /// A person by the id, a party outside the agency by its role.
    fileprivate var name: String {
        switch self {
        case .person(let id): id
        case .external(let role): role
        }
    }
}
