import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// Roles, documents, data items and ends.
extension Lowering {
    mutating func lowerRoles() {
        for declaration in draft.roles {
            var role = Role(id: declaration.key.text, title: title(of: declaration))
            let node = declaration.value
            if node.kind == .mapping {
                if shaped.flag("external", in: node) == true {
                    role.holding = .external
                } else if shaped.value("bound", in: node) != nil {
                    role.holding = .instance
                }
                role.hasColumn = shaped.flag("column", in: node) ?? true
                role.aliases = shaped.texts("aliases", in: node)
                role.assumed = shaped.text("assumed", in: node)
            }
            draft.graph.roles.append(role)
        }
        for (position, declaration) in draft.roles.enumerated()
        where declaration.value.kind == .mapping {
            draft.graph.roles[position].recordedBy = roles.resolve(
                all: shaped.value("recorded_by", in: declaration.value), &sink)
        }
    }

    mutating func lowerDocuments() {
        lowerData()
        lowerEnds()
        for declaration in draft.documents {
            var document = Document(id: declaration.key.text, title: title(of: declaration))
            let node = declaration.value
            if node.kind == .mapping {
                document.kind =
                    shaped.text("kind", in: node).flatMap(Document.Kind.init) ?? .document
                document.isFresh = shaped.flag("fresh", in: node) ?? false
                document.needsFile = shaped.text("evidence", in: node) == "file"
                document.submitters = roles.resolve(all: shaped.value("from", in: node), &sink)
                document.members = documents.resolve(
                    all: shaped.value("group", in: node), &sink)
                document.holds = shaped.value("holds", in: node).flatMap {
                    dataItems.resolve($0, &sink)
                }
                document.assumed = shaped.text("assumed", in: node)
            }
            draft.graph.documents.append(document)
        }
    }

    private mutating func lowerData() {
        for declaration in draft.dataItems {
            let node = declaration.value
            var item = DataItem(name: declaration.key.text, title: title(of: declaration))
            item.kind = shaped.text("type", in: node).flatMap(DataItem.Kind.init) ?? .text
            item.isPersonal = shaped.flag("personal", in: node) ?? false
            item.assumed = shaped.text("assumed", in: node)
            for entry in shaped.entries("choices", in: node).map(Array.init) ?? [] {
                let label =
                    shaped.text(entry.value) ?? shaped.text("label", in: entry.value) ?? ""
                item.choices.append(
                    .init(
                        id: entry.key.text, label: label,
                        needsText: shaped.text("text", in: entry.value) == "required"))
            }
            draft.graph.dataItems.append(item)
        }
    }

    private mutating func lowerEnds() {
        for declaration in draft.ends {
            let node = declaration.value
            var end = End(
                id: declaration.key.text, title: title(of: declaration),
                status: shaped.text("status", in: node).flatMap(End.Status.init) ?? .completed)
            end.assumed = shaped.text("assumed", in: node)
            draft.graph.ends.append(end)
        }
    }

    private func title(of declaration: Draft.Declaration) -> String {
        shaped.text(declaration.value) ?? shaped.text("title", in: declaration.value)
            ?? declaration.key.text
    }

    mutating func lowerPeople() {
        draft.graph.managers = roles.resolve(
            all: shaped.value("managed_by", in: draft.root), &sink)
        draft.graph.isWithdrawable = shaped.flag("withdrawable", in: draft.root) ?? false
        guard let groups = shaped.value("apart", in: draft.root) else { return }
        for group in groups.items where group.kind == .sequence {
            draft.graph.apart.append(roles.resolve(all: group, &sink))
        }
    }

    /// Who may put each document on file: as its `from` says; else, where a step produces it or a
    /// data item carries it, nobody; else the performers of the steps that require it.
    mutating func fillSubmitters() {
        var isFixed = draft.graph.documents.map {
            !$0.submitters.isEmpty || !$0.members.isEmpty || $0.holds != nil || $0.kind == .means
        }
        for position in draft.graph.steps.indices {
            for document in draft.graph.steps[position].produces {
                isFixed[Int(document.position)] = true
            }
            guard case .decision(let outcomes) = draft.graph.steps[position].action else {
                continue
            }
            for outcome in outcomes {
                for document in outcome.produces { isFixed[Int(document.position)] = true }
            }
        }
        for position in draft.graph.steps.indices {
            let performers = draft.graph.steps[position].performers
            for document in draft.graph.steps[position].requires {
                let members = draft.graph.documents[Int(document.position)].members
                if members.isEmpty {
                    addSubmitters(performers, to: document, isFixed)
                } else {
                    for member in members { addSubmitters(performers, to: member, isFixed) }
                }
            }
        }
    }

    private mutating func addSubmitters(
        _ roles: [Ref<Role>], to document: Ref<Document>, _ isFixed: [Bool]
    ) {
        let position = Int(document.position)
        if isFixed[position] { return }
        for role in roles where !draft.graph.documents[position].submitters.contains(role) {
            draft.graph.documents[position].submitters.append(role)
        }
    }
}
