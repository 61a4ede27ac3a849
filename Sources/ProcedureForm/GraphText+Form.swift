import JSON
import ProcessGraph
import WorkCalendar

extension Form {
    var json: JSON {
        [
            "heading": JSON(heading),
            "unit": .text(unit),
            "number": .text(number),
            "created": json(created),
            "revised": json(revised),
            "effective": json(effective),
            "ratified": json(ratified),
            "review_by": json(reviewBy),
            "approved_by": approval?.json ?? .null,
            "legal_basis": .list(legalBasis, \.json),
            "qualifications": JSON(qualifications),
            "related": .list(related, \.json),
            "equipment": JSON(equipment),
            "warnings": JSON(warnings),
            "records": JSON(records),
            "labels": .object(
                Part.allCases.compactMap { part in
                    labels[part].map { JSON.Member(part.rawValue, .string($0)) }
                }),
            "assumed": .text(assumed),
        ]
    }

    private func json(_ date: Date?) -> JSON {
        switch date {
        case .date(let date): .string(date.description)
        case .dash: "-"
        case nil: .null
        }
    }
}

extension Form.Approval {
    var json: JSON {
        [
            "position": .text(position),
            "name": .text(name),
            "rank": .text(rank),
            "nip": .text(nip), "assumed": .text(assumed),
        ]
    }
}

extension Form.LegalBasis {
    var json: JSON {
        [
            "title": .string(title), "replaced_by": .text(replacedBy),
            "assumed": .text(assumed),
        ]
    }
}

extension Form.Related {
    var json: JSON {
        [
            "title": .string(title),
            "procedure": .text(procedure),
            "prerequisite": .bool(isPrerequisite), "assumed": .text(assumed),
        ]
    }
}
