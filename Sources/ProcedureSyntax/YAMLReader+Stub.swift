import CYAML
public import Diagnostics

public struct Reading: Sendable {
    public let tree: SyntaxTree?
    public let diagnostics: [Diagnostic]
}
public enum YAMLReader {
    public static func read(_ file: SourceFile) -> Reading {
        var offsets: [Int] = []
        for (i, b) in file.bytes.enumerated() where b & 0xC0 != 0x80 { offsets.append(i) }
        offsets.append(file.bytes.count)
        var p = unsafe yaml_parser_t()
        unsafe yaml_parser_initialize(&p)
        let bytes = file.bytes
        return unsafe bytes.withUnsafeBufferPointer { b in
            unsafe yaml_parser_set_input_string(&p, b.baseAddress, b.count)
            var records: [NodeRecord] = []
            var rewritten: [UInt8] = []
            var stack: [Int] = []
            var e = unsafe yaml_event_t()
            while true {
                guard unsafe yaml_parser_parse(&p, &e) == 1 else { return Reading(tree: nil, diagnostics: [Diagnostic(.strayText, at: Place(file, Span(at: 0)))]) }
                let s = unsafe Int32(offsets[min(offsets.count - 1, Int(e.start_mark.index))])
                let t = unsafe Int32(offsets[min(offsets.count - 1, Int(e.end_mark.index))])
                func child() { if let top = stack.last { records[top].count += 1 } }
                switch unsafe e.type {
                case YAML_STREAM_END_EVENT:
                    return Reading(tree: records.isEmpty ? nil : SyntaxTree(file: file, records: records, rewritten: rewritten), diagnostics: [])
                case YAML_SCALAR_EVENT:
                    child()
                    let start = Int32(rewritten.count)
                    unsafe rewritten += Array(UnsafeBufferPointer(start: e.data.scalar.value, count: Int(e.data.scalar.length)))
                    let st: ScalarStyle = unsafe e.data.scalar.style == YAML_PLAIN_SCALAR_STYLE ? (s == t ? .absent : .plain) : .doubleQuoted
                    records.append(NodeRecord(kind: .scalar, style: st, isRewritten: true, start: s, end: t, textStart: start, textEnd: Int32(rewritten.count), next: Int32(records.count + 1), count: 0))
                case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
                    child()
                    stack.append(records.count)
                    unsafe records.append(NodeRecord(kind: e.type == YAML_MAPPING_START_EVENT ? .mapping : .sequence, style: .plain, isRewritten: false, start: s, end: t, textStart: 0, textEnd: 0, next: 0, count: 0))
                case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
                    let i = stack.removeLast()
                    records[i].next = Int32(records.count)
                    records[i].end = max(s, records[i].start)
                    if records[i].kind == .mapping { records[i].count /= 2 }
                default: break
                }
                unsafe yaml_event_delete(&e)
            }
        }
    }
}
