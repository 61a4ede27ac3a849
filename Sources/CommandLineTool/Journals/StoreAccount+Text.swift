import Journal

/// The account of a store in words.
extension StoreAccount {
    /// What it says, a line each: how many of what, and what is wrong.
    ///
    /// - Parameter namesCommand: whether it is said which command shows what no entry names.
    func lines(namesCommand: Bool) -> [Wording] {
        guard let check else { return [] }
        guard namedCount > 0 else {
            return [
                Wording(
                    "contents: no entry names any", "isi: tidak ada yang disebut entri")
            ] + unnamedLine(namesCommand)
        }
        let counted = StoreCheck.State.allCases.filter {
            $0 == .present || check.count($0) > 0
        }.map { $0.wording(check.count($0)) }
        let english = counted.map(\.english).joined(separator: ", ")
        let indonesian = counted.map(\.indonesian).joined(separator: ", ")
        var lines = [
            Wording(
                "contents in \(folder): \(english) (of \(namedCount) that entries name)",
                "isi di \(folder): \(indonesian) (dari \(namedCount) yang disebut entri)")
        ]
        lines += findings.map(\.wording)
        if findingsOmitted > 0 {
            lines.append(
                Wording(
                    "and \(findingsOmitted) further contents",
                    "dan \(findingsOmitted) isi lain"))
        }
        return lines + unnamedLine(namesCommand)
    }

    private func unnamedLine(_ isTold: Bool) -> [Wording] {
        guard isTold, !unnamed.isEmpty else { return [] }
        return [
            Wording(
                """
                files in \(folder) that no entry names: \(unnamed.count); `sop journal store` \
                shows them
                """,
                """
                berkas di \(folder) yang tidak disebut entri: \(unnamed.count); `sop journal \
                store` menampilkannya
                """)
        ]
    }

    /// What of the contents could not be proven; nil where nothing is left.
    var unproven: Wording? {
        if namedCount == 0, isComplete { return nil }
        guard check != nil else {
            return Wording(
                """
                - what was handed in: entries name \(namedCount) contents, and there is no store \
                \(folder) to look into (--store DIR)
                """,
                """
                - yang diserahkan: entri menyebut \(namedCount) isi, tetapi tidak ada tempat \
                penyimpanan \(folder) untuk diperiksa (--store DIR)
                """)
        }
        guard !isComplete else { return nil }
        return Wording(
            "- what was handed in: the contents of entries after the damage were not looked at",
            "- yang diserahkan: isi dari entri sesudah kerusakan tidak diperiksa")
    }
}

extension StoreCheck.State {
    fileprivate func wording(_ count: Int) -> Wording {
        switch self {
        case .present: Wording("\(count) there and right", "\(count) ada dan benar")
        case .erased:
            Wording("\(count) erased, as entries say", "\(count) dihapus, sesuai entri")
        case .unerased:
            Wording("\(count) not yet erased", "\(count) belum terhapus")
        case .unrecorded:
            Wording("\(count) erased without a record", "\(count) dihapus tanpa catatan")
        case .missing: Wording("\(count) missing", "\(count) hilang")
        case .altered: Wording("\(count) altered", "\(count) diubah")
        }
    }
}

extension StoreAccount.Finding {
    fileprivate var wording: Wording {
        let what = told
        return Wording(
            "finding[\(code)]: event \(event) of \(instance): \(name) \(what.english)",
            "temuan[\(code)]: peristiwa \(event) pada \(instance): \(name) \(what.indonesian)")
    }

    private var told: Wording {
        switch state {
        case .unerased:
            Wording(
                "was erased, and is still in the store: the next command that writes erases it",
                """
                sudah dinyatakan dihapus, tetapi masih tersimpan: perintah berikutnya yang menulis \
                akan menghapusnya
                """)
        case .unrecorded:
            Wording(
                "is erased in the store, and no entry says so",
                "terhapus dari tempat penyimpanan, tetapi tidak ada entri yang mencatatnya")
        case .missing:
            Wording(
                "is not in the store, and no entry erased it",
                "tidak ada di tempat penyimpanan, padahal tidak ada entri yang menghapusnya")
        case .altered:
            Wording(
                "is not what was handed in: the store was altered",
                "bukan lagi yang diserahkan: tempat penyimpanan diubah")
        case .present, .erased: Wording("is as it should be", "sesuai")
        }
    }
}
