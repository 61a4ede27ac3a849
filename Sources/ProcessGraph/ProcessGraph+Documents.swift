extension ProcessGraph {
    /// The documents that must be on file for `document` to be: itself, the members of a group, or
    /// none for a means.
    public func filed(_ document: Ref<Document>) -> [Ref<Document>] {
        let found = documents[document]
        if found.kind == .means { return [] }
        if found.members.isEmpty { return [document] }
        return found.members.filter {
            documents[$0].members.isEmpty && documents[$0].kind != .means
        }
    }
}
