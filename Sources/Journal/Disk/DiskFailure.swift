import Glibc

/// The number by which the system says why a call failed.
package struct Errno: Error, Hashable, Sendable {
    package let number: Int32

    /// Something has the name already.
    static let alreadyThere = Errno(EEXIST)

    /// Nothing has the name.
    package static let missing = Errno(ENOENT)

    package init(_ number: Int32) { self.number = number }
}

/// A file that could not be used: which, for what, and why. Facts only; the words are another's.
package struct DiskFailure: Error, Hashable, Sendable {
    /// What was tried.
    package enum Act: Sendable {
        case open, makeFolder, look, read, write, truncate, sync, rename, remove, list, lock, random
    }

    package enum Reason: Hashable, Sendable {
        /// The system refused.
        case system(Errno)
        /// A link, pipe, device, socket or folder stands where a regular file must.
        case notAFile(FileStatus.Kind)
        /// Another file stands under the name than the one that was opened.
        case replaced
        /// The file ended before what was known to be in it.
        case ended
        /// More than the named limit of bytes.
        case tooLarge(limit: Int)
    }

    package let act: Act
    package let path: String
    package let reason: Reason

    package init(_ act: Act, _ path: String, _ reason: Reason) {
        self.act = act
        self.path = path
        self.reason = reason
    }

    /// What the reason means to whoever has to mend it.
    package enum Meaning: Sendable {
        case missing, notAllowed, readOnly, alreadyThere, link, notAFile, replaced, nameTooLong
        case noSpace, systemBusy, tooLarge, ended, device
    }

    package var meaning: Meaning {
        switch reason {
        case .notAFile(.link): .link
        case .notAFile: .notAFile
        case .replaced: .replaced
        case .ended: .ended
        case .tooLarge: .tooLarge
        case .system(let error): DiskFailure.meaning(of: error.number)
        }
    }

    private static func meaning(of number: Int32) -> Meaning {
        switch number {
        case ENOENT: .missing
        case EACCES, EPERM: .notAllowed
        case EROFS: .readOnly
        case EEXIST, ENOTEMPTY: .alreadyThere
        case ELOOP: .link
        case ENOTDIR, EISDIR, ENXIO: .notAFile
        case ENAMETOOLONG: .nameTooLong
        case ENOSPC, EDQUOT: .noSpace
        case EMFILE, ENFILE, ENOMEM, EAGAIN: .systemBusy
        case EFBIG: .tooLarge
        default: .device
        }
    }
}
