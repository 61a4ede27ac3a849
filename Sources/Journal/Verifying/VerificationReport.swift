package import Canonical

/// What a verification of a journal found, and how far it proves anything.
package struct VerificationReport: Sendable {
    /// What the journal's first entry says; nil where there is none that is right.
    package var journal: SegmentHeader?
    /// What is not as it should be, in the order of the journal.
    package var findings: [VerificationFinding] = []
    /// How many findings there were beyond ``JournalLimit/findingsMax``.
    package var findingsOmitted = 0
    /// How many entries were read, and the root of the tree that they make.
    package var size = 0
    package var root = MerkleFrontier.emptyRoot
    /// How many entries are covered by the last right checkpoint of the journal's own history.
    package var signedSize = 0
    /// How many entries are covered by the last right checkpoint that was given.
    package var anchoredSize = 0
    /// The cosignatures of the witnesses that were asked for, of right checkpoints that were given.
    package var cosignatures: [Cosignature] = []
    /// The journal's keys in their order, and which checkpoints each signs.
    package var keys: [KeyRange] = []
    /// How many checkpoints of the journal's own history hold.
    package var checkpointCount = 0
    /// The checkpoints that were given and hold, by size.
    package var anchors: [Checkpoint] = []

    /// The report on nothing.
    package init() {}

    /// Entries that no checkpoint covers which was kept elsewhere: whoever has the journal and its
    /// key could have written them anew.
    package var unanchoredCount: Int { size - anchoredSize }

    /// Why not all could be read; nil where all was.
    package var failure: DiskFailure? {
        for case .disk(let failure) in findings.map(\.problem) { return failure }
        return nil
    }

    /// Whether nothing is wrong. It does not say that everything is anchored.
    package var isSound: Bool { findings.isEmpty }
}

/// That a witness cosigned a checkpoint.
package struct Cosignature: Hashable, Sendable {
    /// The size of the checkpoint.
    package let size: Int
    /// The witness's key.
    package let key: VerifierKey
    /// When, as the witness says, in seconds since 1970-01-01 UTC.
    package let atSeconds: Int
}

/// One thing that is wrong with a journal.
package struct VerificationFinding: Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        /// An entry, a segment or their order.
        case entry(EntryFault)
        /// The last file ends with so many bytes that are no entry, and nothing says that they were
        /// committed: a write that was not finished.
        case tornTail(bytes: Int)
        /// A file could not be read.
        case disk(DiskFailure)
        /// The head is missing, torn, or of another journal.
        case headUnusable
        /// More entries were committed, as the head says, than there are.
        case headAhead(size: Int)
        /// A line of the history of checkpoints is not right.
        case checkpointUnreadable
        /// A checkpoint, which is of this size, does not hold.
        case checkpoint(CheckpointFault, size: Int)
        /// A checkpoint that was given, which says to be of this size, does not hold.
        case given(CheckpointFault, size: Int)
        /// A note that was given is no checkpoint.
        case givenUnreadable
        /// The first key is none of those that are trusted.
        case keyUntrusted(VerifierKey)
        /// The copy of a torn tail of which an entry speaks is missing or another.
        case copy(name: String)
    }

    package let problem: Problem
    /// Where, as far as it has a place.
    package let place: Place?

    package init(_ problem: Problem, at place: Place? = nil) {
        self.problem = problem
        self.place = place
    }
}

/// Why a checkpoint does not hold.
package enum CheckpointFault: Hashable, Sendable {
    /// The tree has another root.
    case root
    /// There are fewer entries.
    case ahead
    /// There are fewer entries, and none of the known keys signed it: anybody may have made it.
    case aheadUnproven
    /// It does not come after the one before it in the history.
    case order
    /// It is of another journal.
    case origin
    /// The key in force at its size did not sign it, or the signature is wrong.
    case signature
    /// It is the first after another key took over, and the key before did not sign it.
    case formerSignature
    /// A key signed it that was not in force.
    case foreignKey
    /// The history has none of this size, although a segment begins there.
    case missing
    /// A witness whose cosignature is wanted did not cosign it, or the cosignature is wrong.
    case cosignature(VerifierKey)
}
