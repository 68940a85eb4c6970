/**
 * The style sheet of the fragment. Every rule begins with the class of the report, so that nothing of the site around
 * it changes; on paper it comes as near to GB/T 9704 as a browser does.
 */
export const styleSheet = `
.gouji-report { max-width: 62em; margin: 0 auto; color: #1a1a1a; line-height: 1.9; overflow-wrap: break-word; }
.gouji-report h1 { margin: 1.5em 0 0.8em; font-size: 1.6em; line-height: 1.5; text-align: center; }
.gouji-report h2, .gouji-report h3, .gouji-report h4, .gouji-report h5 { margin: 1em 0 0.3em; font-size: 1.1em; }
.gouji-report .gouji-level-1 { font-family: SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
.gouji-report .gouji-level-2, .gouji-report .gouji-opening { font-family: KaiTi, STKaiti, "Kaiti SC", "Noto Serif CJK SC", serif; }
.gouji-report p { margin: 0.3em 0; text-indent: 2em; text-align: justify; }
.gouji-report .gouji-date { margin-bottom: 1.5em; text-indent: 0; text-align: center; }
.gouji-report .gouji-draft { text-indent: 0; text-align: center; color: #b00020; font-size: 1.4em; letter-spacing: 0.5em; }
.gouji-report .gouji-scroll { overflow-x: auto; margin: 0.8em 0 1.2em; }
.gouji-report table { min-width: 44em; font-size: 0.875em; line-height: 1.5; font-variant-numeric: tabular-nums; }
.gouji-report caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.gouji-report th { font-weight: normal; text-wrap: balance; }
.gouji-report td { white-space: nowrap; }
.gouji-report thead th, .gouji-report .gouji-head th { background: #f2f4f7; }
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  @page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, serif; padding: 0 1em 12mm; } }
  @page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, serif; padding: 0 1em 12mm; } }
  @font-face { font-family: gouji-latin; src: local("Times New Roman"), local("Tinos"), local("Liberation Serif"); unicode-range: U+20-7E; }
  .gouji-report { max-width: none; color: #000; font: 16pt/28.95pt gouji-latin, FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif; letter-spacing: -0.21pt; line-break: strict; }
  .gouji-report h1 { margin: 0; padding: 28.95pt 0; font: 22pt/28.95pt FZXiaoBiaoSong-B05S, SimSun, "Noto Serif CJK SC", serif; font-weight: bold; letter-spacing: 0; }
  .gouji-report h2, .gouji-report h3, .gouji-report h4, .gouji-report h5 { margin: 0; font-size: 16pt; font-weight: normal; text-indent: 31.58pt; break-after: avoid; }
  .gouji-report .gouji-level-1 { font-family: gouji-latin, SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
  .gouji-report .gouji-level-2, .gouji-report .gouji-opening { font-family: gouji-latin, KaiTi_GB2312, KaiTi, STKaiti, "Kaiti SC", "Noto Serif CJK SC", serif; }
  .gouji-report p { margin: 0; text-indent: 31.58pt; orphans: 2; widows: 2; }
  .gouji-report .gouji-date { margin: -28.95pt 0 28.95pt; font-family: gouji-latin, KaiTi_GB2312, KaiTi, STKaiti, "Kaiti SC", "Noto Serif CJK SC", serif; }
  .gouji-report .gouji-draft { position: fixed; inset: 40% 0 auto; margin: 0; font-size: 120pt; line-height: 1; letter-spacing: 0; opacity: 0.12; transform: rotate(-45deg); }
  .gouji-report .gouji-scroll { overflow: visible; margin: 4pt 0 8pt; }
  .gouji-report table { min-width: 0; font: 9pt/11.5pt gouji-latin, SimSun, "Noto Serif CJK SC", serif; letter-spacing: 0; }
  .gouji-report .gouji-parts { font-size: 10.5pt; line-height: 15pt; }
  .gouji-report thead { display: table-header-group; }
  .gouji-report .gouji-parts thead { display: table-row-group; }
  .gouji-report th[scope=rowgroup].gouji-vertical { writing-mode: horizontal-tb !important; word-break: break-all; line-break: anywhere; line-height: 1.1; }
  .gouji-report th[scope=rowgroup].gouji-vertical span { display: inline-block; }
  .gouji-report thead th, .gouji-report .gouji-head th { background: none; }
  .gouji-report th, .gouji-report td { padding: 2pt 1pt !important; border: 0.5pt solid #000 !important; }
  .gouji-report thead th { padding: 2pt 0 !important; }
  .gouji-report td, .gouji-report th[scope=row], .gouji-report .gouji-parts tbody { break-inside: avoid; }
  .gouji-report .gouji-parts thead { break-after: avoid; }
}
`;
