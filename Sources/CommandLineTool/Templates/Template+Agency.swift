extension Template {
    static let agencyInEnglish = """
        # Who the agency is and who holds its roles.
        agency: 1
        id: <agency>
        name: <name>
        # WIB (UTC+7), WITA (UTC+8) or WIT (UTC+9).
        zone: WIB
        calendar: <calendar>

        # Who holds which role, from when. People are opaque ids: their names live elsewhere.
        appointments:
          - {actor: pegawai-001, role: <role>, from: 2026-01-05, decree: SK 000/2026}

        """

    static let agencyInIndonesian = """
        # Siapa instansinya dan siapa memegang peran-perannya.
        agency: 1
        id: <agency>
        name: <name>
        # WIB (UTC+7), WITA (UTC+8), atau WIT (UTC+9).
        zone: WIB
        calendar: <calendar>

        # Siapa memegang peran apa, sejak kapan. Orang disebut dengan id; namanya disimpan di
        # tempat lain.
        appointments:
          - {actor: pegawai-001, role: <role>, from: 2026-01-05, decree: SK 000/2026}

        """
}
