/** The look of a downloaded page: quiet on a screen, the form of GB/T 9704 on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light }
body { margin: 0; background: #fff; color: #1f2328; font: 18px/1.75 "FangSong_GB2312", "FangSong", "仿宋", "STFangsong", "Noto Serif SC", serif }
main { max-width: 48rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { margin: 1em 0; font: 700 1.6em/1.5 "方正小标宋简体", "FZXiaoBiaoSong-B05S", "SimSun", "宋体", "Noto Serif SC", serif; text-align: center; text-wrap: balance }
h1 span { display: inline-block }
h2, h3, h4 { margin: 1em 0 .4em; font-size: 1em; text-indent: 2em }
h2 { font-family: "SimHei", "黑体", "Noto Sans SC", sans-serif }
h3, .lead2 { font-family: "KaiTi_GB2312", "KaiTi", "楷体", "STKaiti", "LXGW WenKai", "Noto Serif SC", serif }
h4 { font-weight: 400 }
p { margin: 0 0 .3em; text-indent: 2em; text-align: justify; overflow-wrap: anywhere }
p.center, p.right, p.flush { text-indent: 0 }
.center { text-align: center }
.right { text-align: right }
.table { margin: .5em 0 1.5em; overflow-x: auto }
table { width: 100%; min-width: 42rem; border-collapse: collapse; table-layout: fixed; font: 15px/1.45 "SimSun", "宋体", "Songti SC", "Noto Serif SC", serif }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
th, td { border: 1px solid #1f2328; padding: .3em .25em; font-weight: 400; text-align: center; vertical-align: middle; overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
th.left, td.left { text-align: left }
th.right, td.right { text-align: right }
th[scope=rowgroup] { word-break: keep-all }
.s9 { font-size: .9em }
.s8 { font-size: .8em }
.s7 { font-size: .7em }
.s6 { font-size: .6em }
.shaded { background: #dbe7f5 }
.vertical { display: inline-block; writing-mode: vertical-rl; letter-spacing: .15em }
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
@media print {
  body { color: #000; font-size: 16pt; line-height: 28.95pt }
  main { max-width: none; padding: 0 }
  h1 { font-size: 22pt }
  h1.new-page { break-before: page }
  h1, h2, h3, h4 { break-after: avoid }
  p { margin: 0; orphans: 2; widows: 2 }
  h2, h3, h4 { margin: 0 }
  .table { overflow: visible; margin: 2mm 0 4mm }
  table { min-width: 0; font-size: 10.5pt }
  th, td { border-color: #000; padding: 1.5pt 2pt }
  thead { display: table-header-group }
  th, td { break-inside: avoid }
  th[rowspan] { break-inside: auto }
  tr:has(> .shaded), tr:has(> th[scope^=col]) { break-after: avoid }
  th[scope=rowgroup] { word-break: keep-all }
.s9 { font-size: .9em }
.s8 { font-size: .8em }
.s7 { font-size: .7em }
.s6 { font-size: .6em }
.shaded { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`
