import Canonical
import Foundation
import JSON
import Suites
import Testing

/// The suites of others: JCS inputs and outputs, Merkle proofs good and bad.
@Suite struct SuiteTests {
    static let jcs = SharedSuite.folder("jcs", variable: "SOP_JCS_SUITE")
    static let merkle = SharedSuite.folder("merkle", variable: "SOP_MERKLE_SUITE")

    private static func bytes(_ path: String, in folder: URL?) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: try #require(folder).appendingPathComponent(path)))
    }

    @Test(arguments: SharedSuite.files(of: jcs?.appendingPathComponent("input"), ending: ".json"))
    func writesTheSameBytes(_ name: String) throws {
        let wanted = try Self.bytes("output/\(name)", in: Self.jcs)
        let value = try JSON(parsing: try Self.bytes("input/\(name)", in: Self.jcs))
        #expect(try value.canonicalBytes() == wanted)
        #expect(try JSON(parsing: wanted).canonicalBytes() == wanted)
    }

    @Test(
        arguments: SharedSuite.files(
            of: merkle?.appendingPathComponent("inclusion"), ending: ".json"))
    func judgesInclusionAsTheSuiteSays(_ path: String) throws {
        let entry = try Case(try Self.bytes("inclusion/\(path)", in: Self.merkle))
        var isShown = false
        if let leaf = entry.hash("leafHash"), let root = entry.hash("root"), let proof = entry.proof
        {
            isShown = proof.shows(
                leafHash: leaf, at: try entry.integer("leafIdx"),
                inTreeOf: try entry.integer("treeSize"), root: root)
        }
        #expect(isShown != (try entry.isWrong))
    }

    @Test(
        arguments: SharedSuite.files(
            of: merkle?.appendingPathComponent("consistency"), ending: ".json"))
    func judgesConsistencyAsTheSuiteSays(_ path: String) throws {
        let entry = try Case(try Self.bytes("consistency/\(path)", in: Self.merkle))
        var isShown = false
        if let old = entry.hash("root1"), let new = entry.hash("root2"), let proof = entry.proof {
            isShown = proof.shows(
                root: old, of: try entry.integer("size1"), isBeginningOf: new,
                of: try entry.integer("size2"))
        }
        #expect(isShown != (try entry.isWrong))
    }

    @Test(.enabled(if: jcs != nil && merkle != nil))
    func theSuitesHaveCases() throws {
        let paths = SharedSuite.files(of: Self.merkle, ending: ".json")
        let wrong = try paths.count { try Case(try Self.bytes($0, in: Self.merkle)).isWrong }
        print("merkle: \(paths.count) cases, \(wrong) of them to be refused")
        #expect(wrong > 50 && paths.count - wrong > 5)
        #expect(SharedSuite.files(of: Self.jcs, ending: ".json").count >= 12)
    }

    /// One file of the suite.
    private struct Case {
        let members: [String: JSON]

        init(_ bytes: [UInt8]) throws {
            guard case .object(let found) = try JSON(parsing: bytes, repeatedKeys: .refused) else {
                throw Malformed()
            }
            members = Dictionary(uniqueKeysWithValues: found.map { ($0.key, $0.value) })
        }

        /// A hash, or nil for what is none: such a proof shows nothing.
        func hash(_ name: String) -> Hash? {
            guard case .string(let text)? = members[name] else { return nil }
            return Hash(base64: text)
        }

        /// Nil where one of its hashes is none.
        var proof: MerkleProof? {
            switch members["proof"] {
            case .null?: return MerkleProof([])
            case .array(let items)?:
                let hashes = items.compactMap { item -> Hash? in
                    guard case .string(let text) = item else { return nil }
                    return Hash(base64: text)
                }
                return hashes.count == items.count ? MerkleProof(hashes) : nil
            default: return nil
            }
        }

        func integer(_ name: String) throws -> Int {
            guard case .number(let value)? = members[name] else { return -1 }
            return value
        }

        var isWrong: Bool {
            get throws {
                guard case .bool(let isWrong)? = members["wantErr"] else { throw Malformed() }
                return isWrong
            }
        }
    }

    private struct Malformed: Error {}
}
