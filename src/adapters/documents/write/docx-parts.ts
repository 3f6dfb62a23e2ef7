import type { LaidOutDocument } from '../../../capabilities/documents/index.ts'
import { LINE_PITCH, SIZE } from './docx-page.ts'
import { escapeMarkup } from './markup.ts'
import { XML_HEAD } from './zip.ts'

/** The parts of a docx beside its text: types, relations, styles, fonts, settings, footers, properties. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Faces that GB/T 9704 asks for, each with another name and its kind, for readers that have to take another face. */
const FONTS = {
  仿宋_GB2312: ['仿宋', 'modern'],
  方正小标宋简体: ['方正小标宋_GBK', 'roman'],
  黑体: ['SimHei', 'swiss'],
  楷体_GB2312: ['楷体', 'script'],
  宋体: ['SimSun', 'roman'],
} as const
type DocxFont = keyof typeof FONTS

const fontTable = Object.entries(FONTS)
  .map(
    ([name, [alternative, family]]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')

const face = (font: DocxFont): string =>
  `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}" w:hint="eastAsia"/>`
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`

interface Style {
  readonly type?: 'character'
  readonly based?: string
  readonly next?: string
  readonly paragraph?: string
  readonly run?: string
}

function style(id: string, name: string, { type, based = 'Normal', next, paragraph, run }: Style): string {
  return [
    `<w:style w:type="${type ?? 'paragraph'}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}>`,
    `<w:name w:val="${name}"/>`,
    type || id === 'Normal' ? '' : `<w:basedOn w:val="${based}"/>`,
    next ? `<w:next w:val="${next}"/>` : '',
    '<w:qFormat/>',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    '</w:style>',
  ].join('')
}

const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
const heading = (level: number, font: DocxFont): Style => ({
  next: 'BodyText',
  paragraph: `<w:keepNext/>${INDENT}<w:jc w:val="left"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: face(font),
})

// Han text is zh-CN. Figures among it are not, or LibreOffice breaks a number at the end of a line.
const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'

const styles = [
  `<w:docDefaults><w:rPrDefault><w:rPr>${face('仿宋_GB2312')}${size(SIZE.body)}${LANGUAGE}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
  style('Normal', 'Normal', {
    paragraph: `<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${LINE_PITCH}" w:lineRule="exact"/><w:jc w:val="both"/>`,
  }),
  style('BodyText', 'Body Text', { paragraph: INDENT }),
  style('Title', 'Title', {
    next: 'BodyText',
    paragraph: `<w:keepNext/><w:spacing w:after="${LINE_PITCH}" w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>`,
    run: face('方正小标宋简体') + size(SIZE.title),
  }),
  style('Heading1', 'heading 1', heading(1, '黑体')),
  style('Heading2', 'heading 2', heading(2, '楷体_GB2312')),
  style('Heading3', 'heading 3', heading(3, '仿宋_GB2312')),
  style('Lead2', '二级标题引语', { type: 'character', run: face('楷体_GB2312') }),
  style('Lead3', '三级标题引语', { type: 'character', run: face('仿宋_GB2312') }),
  style('TableText', '表格文字', {
    paragraph:
      '<w:snapToGrid w:val="0"/><w:spacing w:before="20" w:after="20" w:line="275" w:lineRule="exact"/><w:jc w:val="center"/>',
    run: face('宋体') + size(SIZE.table),
  }),
  style('Footer', 'footer', {
    paragraph: '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>',
    run: face('宋体') + size(SIZE.pageNumber),
  }),
].join('')

/** — 1 —: one character from the edge of the text, right on odd pages, left on even ones. */
function footer(side: 'left' | 'right'): string {
  const paragraph = `<w:pStyle w:val="Footer"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/>`
  const number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
  return `${XML_HEAD}<w:ftr ${W}><w:p><w:pPr>${paragraph}</w:pPr>${text('— ')}${number}${text(' —')}</w:p></w:ftr>`
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

const STATIC_PARTS = {
  '[Content_Types].xml': `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${[
    'styles',
    'settings',
    'fontTable',
  ]
    .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${name}+xml"/>`)
    .join('')}${['odd', 'even']
    .map((name) => `<Override PartName="/word/footer-${name}.xml" ContentType="${WORD}.footer+xml"/>`)
    .join(
      '',
    )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  '_rels/.rels': `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml')}${relation('rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml')}</Relationships>`,
  'word/_rels/document.xml.rels': `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${[
    relation('rId1', `${OFFICE}/styles`, 'styles.xml'),
    relation('rId2', `${OFFICE}/settings`, 'settings.xml'),
    relation('rId3', `${OFFICE}/fontTable`, 'fontTable.xml'),
    relation('rIdOdd', `${OFFICE}/footer`, 'footer-odd.xml'),
    relation('rIdEven', `${OFFICE}/footer`, 'footer-even.xml'),
  ].join('')}</Relationships>`,
  'word/styles.xml': `${XML_HEAD}<w:styles ${W}>${styles}</w:styles>`,
  'word/fontTable.xml': `${XML_HEAD}<w:fonts ${W}>${fontTable}</w:fonts>`,
  'word/settings.xml': `${XML_HEAD}<w:settings ${W}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`,
  'word/footer-odd.xml': footer('right'),
  'word/footer-even.xml': footer('left'),
}

/** All parts of the package; `documentXml` is what stands inside w:document. */
export function docxParts(document: LaidOutDocument, documentXml: string): Record<string, string> {
  return {
    ...STATIC_PARTS,
    'docProps/core.xml': coreProperties(document),
    'word/document.xml': `${XML_HEAD}<w:document ${W} xmlns:r="${OFFICE}">${documentXml}</w:document>`,
  }
}

function coreProperties({ title, author, date }: LaidOutDocument): string {
  const stamp = (name: string) =>
    date ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeMarkup(date)}T00:00:00Z</dcterms:${name}>` : ''
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(title)}</dc:title>${author ? `<dc:creator>${escapeMarkup(author)}</dc:creator>` : ''}<dc:language>zh-CN</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
}
