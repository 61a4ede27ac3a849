import Diagnostics
import Glibc

/// A system call that failed, by the number it gave.
struct SystemFailure: Error, Hashable {
    let number: Int32

    static let alreadyThere = SystemFailure(number: EEXIST)
    static let missing = SystemFailure(number: ENOENT)

    var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    /// Why, in words that stand behind a colon.
    var reason: Phrase {
        switch number {
        case ENOENT, ENOTDIR: .notThere
        case EACCES, EPERM: .notAllowed
        case EROFS: .readOnly
        case EEXIST: .alreadyThere
        case ELOOP: .linksInACircle
        case ENAMETOOLONG: .nameTooLong
        case ENOSPC, EDQUOT: .noSpace
        case EMFILE, ENFILE, ENOMEM: .systemBusy
        default: .deviceFailure
        }
    }
}
