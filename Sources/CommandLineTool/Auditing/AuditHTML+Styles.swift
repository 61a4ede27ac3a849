/// How the page looks: on a wide screen, on a narrow one, on paper.
extension AuditHTML {
    static let styles: StaticString = """
        :root {
          --ink: #1a1e24; --soft: #4a525c; --rule: #c5cbd3; --faint: #e4e8ed; --wash: #f5f7f9;
          --link: #1b4a83; --bad: #8c1616; --look: #6f4600; --open: #36465c; --good: #14532d;
          color-scheme: light;
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: #fff; color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
            "Liberation Sans", Arial, sans-serif;
          font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
        }
        h1, h2, h3, h4, p, dl, ol, ul, pre, table { margin: 0; }
        h1 { font-size: 1.9rem; line-height: 1.2; font-weight: 650; letter-spacing: -.01em; }
        h2 {
          font-size: 1.35rem; line-height: 1.25; font-weight: 650; padding-top: .5rem;
          border-top: 2px solid var(--ink);
        }
        h3 { font-size: 1.1rem; line-height: 1.3; font-weight: 650; margin-top: 2rem; }
        h3[id] { scroll-margin-top: 1rem; }
        h4 { font-size: 1rem; line-height: 1.35; font-weight: 650; }
        a { color: var(--link); text-decoration: underline; text-underline-offset: .15em; }
        a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        code, pre {
          font-family: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono",
            "Liberation Mono", Consolas, monospace;
          font-size: .86em;
        }
        pre {
          margin-top: .75rem; padding: .75rem 1rem; border-left: 3px solid var(--rule);
          background: var(--wash); line-height: 1.45; white-space: pre-wrap;
        }
        .banner, .page, .end { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem; }
        .banner { padding-top: 2.5rem; padding-bottom: 2rem; }
        .kind {
          color: var(--soft); font-size: .85rem; font-weight: 600; letter-spacing: .08em;
          text-transform: uppercase; margin-bottom: .35rem;
        }
        dl.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin-top: 1.25rem; }
        dt { color: var(--soft); font-size: .85rem; }
        dd { margin: 0; font-weight: 550; }
        nav h2 { border: 0; padding: 0; font-size: .85rem; color: var(--soft); }
        nav ol { padding-left: 1.4rem; margin-top: .5rem; }
        nav li { margin: .3rem 0; }
        main > section { margin-bottom: 3.5rem; scroll-margin-top: 1rem; }
        main p, main ol, main ul { max-width: 44rem; }
        section > * + p, section > * + ol, section > * + ul, section > * + dl { margin-top: .8rem; }
        main li { margin: .35rem 0; }
        .verdict {
          display: flex; gap: .75rem; align-items: flex-start; max-width: none;
          margin-top: 1.1rem; padding: 1rem 1.25rem; border: 1px solid; border-left-width: 6px;
          font-size: 1.15rem; line-height: 1.4;
        }
        .verdict .mark { width: 1.5rem; height: 1.5rem; flex: none; margin-top: .1rem; }
        .mark {
          width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 2.4;
          stroke-linecap: round; stroke-linejoin: round; flex: none;
        }
        .badge {
          display: inline-flex; align-items: center; gap: .4em; padding: .1em .6em .1em .5em;
          border: 1px solid; font-weight: 600; font-size: .9rem; white-space: nowrap;
        }
        .fails { color: var(--bad); background: #fdf3f2; }
        .attention { color: var(--look); background: #fdf8ec; }
        .unproven { color: var(--open); background: #f3f5f8; }
        .holds { color: var(--good); background: #f1f8f3; }
        .advice, .cut { border-left: 3px solid var(--rule); padding-left: .75rem; }
        .cut { border-color: var(--look); }
        .rule { color: var(--soft); font-size: .94em; }
        .code {
          font-size: .85rem; font-weight: 600; padding: .1em .45em; border: 1px solid var(--rule);
          background: var(--wash); margin-right: .35em;
        }
        table { width: 100%; border-collapse: collapse; margin-top: 1.25rem; font-size: .93rem; }
        caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
        th, td {
          text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0;
          border-bottom: 1px solid var(--faint);
        }
        thead th {
          color: var(--soft); font-size: .85rem; font-weight: 600; vertical-align: bottom;
          border-bottom: 1px solid var(--ink);
        }
        tbody th { font-weight: 550; }
        tbody tr:last-child > * { border-bottom: 1px solid var(--rule); }
        td ul { padding-left: 1.1rem; }
        td li { margin: 0 0 .2rem; }
        table.facts { max-width: 52rem; }
        table.facts th { color: var(--soft); }
        table.findings tbody th { font-weight: 400; color: var(--soft); }
        table.properties tbody th { overflow-wrap: normal; }
        table.properties tbody th::first-letter { text-transform: uppercase; }
        table.findings td { unicode-bidi: isolate; }
        table.findings p + p { margin-top: .15rem; }
        table.bars tbody th { font-weight: 400; }
        table.bars code { color: var(--soft); }
        @media print, (min-width: 40.01rem) {
          table.properties th:first-child { width: 16%; }
          table.properties th:nth-child(2) { width: 32%; }
          table.facts th { width: 32%; }
          table.keys th:first-child, table.findings th:first-child { width: 2.75rem; }
          table.findings th:nth-child(3) { width: 38%; }
          table.numbers td, table.numbers thead th + th {
            width: 1%; padding-left: 1.25rem; text-align: right; white-space: nowrap;
          }
          table.numbers td:last-child, table.numbers th:last-child { padding-right: 0; }
        }
        .coverage { max-width: 52rem; margin-top: 1.1rem; }
        svg.bar { display: block; width: 100%; height: .5rem; margin-top: .35rem; }
        svg.whole { height: 1.1rem; border: 1px solid var(--ink); margin: 0; }
        .visits { fill: #a9bdd6; } .late { fill: #8c1616; }
        .anchored { fill: #14532d; background: #14532d; }
        .signed { fill: #8fb39b; background: #8fb39b; }
        .unsigned { fill: #fff; background: #fff; }
        .key {
          display: inline-block; width: .8em; height: .8em; border: 1px solid var(--ink);
          margin-right: .5em;
        }
        .group { margin-top: 1.75rem; scroll-margin-top: 1rem; }
        .group p { margin-top: .5rem; }
        .group table { margin-top: .75rem; }
        .group caption {
          position: absolute; width: 1px; height: 1px; overflow: hidden;
          clip-path: inset(50%);
        }
        .group td p { margin-top: 0; }
        table.findings p { overflow: clip; overflow-clip-margin: .3em; }
        main .drawn { columns: 18rem; max-width: none; padding-left: 2.5rem; }
        .drawn li { break-inside: avoid; }
        .signers {
          display: grid; gap: 1.5rem 2rem;
          grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
        }
        .signer h3 { margin-top: 1.5rem; }
        .signer p {
          color: var(--soft); font-size: .85rem; margin-top: 0; padding-top: 2.4rem;
          border-bottom: 1px solid var(--ink); display: flex; flex-direction: column-reverse;
          border: 0;
        }
        .signer p::before { content: ""; border-top: 1px solid var(--ink); order: 1; }
        .signer p:last-child { padding-top: 5rem; }
        .end { color: var(--soft); font-size: .85rem; padding-top: 1rem; padding-bottom: 3rem; }
        @media screen and (min-width: 62rem) {
          .page { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 3.5rem; }
          nav { position: sticky; top: 1.5rem; align-self: start; font-size: .93rem; }
        }
        @media screen and (max-width: 61.99rem) { nav { margin-bottom: 2.5rem; } }
        @media screen and (max-width: 40rem) {
          .banner, .page, .end { padding-left: 1rem; padding-right: 1rem; }
          h1 { font-size: 1.55rem; }
          table:not(.facts) thead {
            position: absolute; width: 1px; height: 1px; overflow: hidden;
            clip-path: inset(50%);
          }
          table tr, table td, table tbody th, table tbody { display: block; width: auto; }
          table th, table td, table tbody tr:last-child > * { border: 0; padding: .1rem 0; }
          table tbody tr { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
          .findings th::before, .keys tbody th::before { content: attr(data-label) " "; }
          table:not(.findings) td[data-label]::before {
            content: attr(data-label) ": "; color: var(--soft); font-size: .85rem;
          }
          pre { padding: .6rem .75rem; }
        }
        @page {
          size: A4; margin: 18mm 17mm 20mm;
          @bottom-right {
            content: counter(page) " / " counter(pages); font: 8.5pt system-ui, sans-serif;
          }
        }
        @media print {
          html { font-size: 9.5pt; }
          body { line-height: 1.4; }
          nav { display: none; }
          .banner, .page, .end { max-width: none; padding: 0; }
          .banner { padding-bottom: 6mm; }
          main > section { margin-bottom: 9mm; }
          main p, main ol, main ul { max-width: none; }
          h1, h2, h3, h4, caption, thead { break-after: avoid; }
          thead { display: table-header-group; }
          tr, .verdict, .signer, .coverage, .advice, pre { break-inside: avoid; }
          p { orphans: 3; widows: 3; }
          th, td { padding-top: 1.2mm; padding-bottom: 1.2mm; }
          tbody tr:first-child { break-before: avoid; }
          .few, h3 + .rule, .rule + table { break-inside: avoid; }
          h3 + .rule, .group > p { break-after: avoid; }
          a { color: inherit; }
          .verdict, .badge, .key, .code {
            -webkit-print-color-adjust: exact; print-color-adjust: exact;
          }
          #signatures { break-inside: avoid; }
          .end { padding: 0; }
        }
        """
}
