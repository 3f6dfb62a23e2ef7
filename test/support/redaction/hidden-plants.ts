import { deflateSync } from 'node:zlib'
import { literal, utf16Hex } from './pdf-writer.ts'
import { HEIGHT, type Sheet } from './planted-pdf.ts'

/** Puts a secret where nobody sees it. */
export type HiddenPlant = (sheet: Sheet, secret: string) => void

const xmp = (secret: string): Buffer =>
  Buffer.from(
    `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>${secret}</dc:title></x:xmpmeta>`,
  )

const annotation = (sheet: Sheet, rest: string): void =>
  void sheet.annotations.push(sheet.writer.add(`<< /Type /Annot /Rect [400 100 500 130] ${rest} >>`))

/** An annotation's appearance: a form that draws the secret. */
const appearance = (sheet: Sheet, secret: string): number =>
  sheet.writer.stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 300 30] /Resources << /Font << /F1 ${sheet.font.number} 0 R >> >>`,
    `BT /F1 10 Tf 1 0 0 1 2 8 Tm <${sheet.font.encode(secret)}> Tj ET`,
  )

/** Changes the finished file: text behind its end. */
const behind = (sheet: Sheet, text: string): void =>
  void sheet.after.push((bytes) => Buffer.concat([bytes, Buffer.from(text, 'utf8')]))

export const HIDDEN_PLANTS: Readonly<Record<string, HiddenPlant>> = {
  information: (sheet, secret) =>
    void sheet.information.push(`/Title ${utf16Hex(secret)} /Author ${literal(secret)} /Keywords (x)`),
  'custom information': (sheet, secret) => void sheet.information.push(`/Customer ${utf16Hex(secret)}`),
  xmp: (sheet, secret) =>
    void sheet.catalogue.push(
      `/Metadata ${sheet.writer.stream('/Type /Metadata /Subtype /XML', xmp(secret), false)} 0 R`,
    ),
  'packed xmp of the page': (sheet, secret) =>
    void sheet.page.push(`/Metadata ${sheet.writer.stream('/Type /Metadata /Subtype /XML', xmp(secret))} 0 R`),
  outline: (sheet, secret) => {
    const [root, item] = [sheet.writer.reserve(), sheet.writer.reserve()]
    sheet.writer.put(root, `<< /Type /Outlines /First ${item} 0 R /Last ${item} 0 R /Count 1 >>`)
    sheet.writer.put(item, `<< /Title ${utf16Hex(secret)} /Parent ${root} 0 R >>`)
    sheet.catalogue.push(`/Outlines ${root} 0 R`)
  },
  tags: (sheet, secret) => {
    const [root, element] = [sheet.writer.reserve(), sheet.writer.reserve()]
    sheet.writer.put(root, `<< /Type /StructTreeRoot /K ${element} 0 R >>`)
    sheet.writer.put(
      element,
      `<< /Type /StructElem /S /P /P ${root} 0 R /T ${utf16Hex(secret)} /Alt ${literal(secret)} /ActualText ${utf16Hex(secret)} /E ${utf16Hex(secret)} >>`,
    )
    sheet.catalogue.push(`/StructTreeRoot ${root} 0 R /MarkInfo << /Marked true >>`)
  },
  'actual text in content': (sheet, secret) => {
    sheet.content += `/Span << /ActualText ${utf16Hex(secret)} >> BDC\n${sheet.write(80, 700, '某')}EMC\n`
  },
  'properties resource': (sheet, secret) => {
    sheet.resources.push(`/Properties << /P1 << /Note ${literal(secret)} >> >>`)
    sheet.content += `/Span /P1 BDC\n${sheet.write(80, 720, '某')}EMC\n/Spot /P1 DP\n`
  },
  'comment in content': (sheet, secret) => {
    sheet.content += `% ${Buffer.from(secret, 'utf8').toString('latin1')}\n`
  },
  note: (sheet, secret) =>
    annotation(sheet, `/Subtype /Text /Contents ${utf16Hex(secret)} /RC (<p>x</p>) /T ${utf16Hex(secret)}`),
  'free text': (sheet, secret) =>
    annotation(
      sheet,
      `/Subtype /FreeText /Contents ${utf16Hex(secret)} /DA (/Helv 10 Tf) /AP << /N ${appearance(sheet, secret)} 0 R >>`,
    ),
  'hidden stamp': (sheet, secret) =>
    annotation(sheet, `/Subtype /Stamp /F 2 /AP << /N ${appearance(sheet, secret)} 0 R >>`),
  link: (sheet, secret) =>
    annotation(
      sheet,
      `/Subtype /Link /A << /S /URI /URI (mailto:${encodeURIComponent(secret)}) >> /Contents ${utf16Hex(secret)}`,
    ),
  'form field': (sheet, secret) => {
    const field = sheet.writer.add(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /F 2 /T ${utf16Hex('栏')} /TU ${utf16Hex(secret)} /V ${utf16Hex(secret)} /DV ${literal(secret)} /Rect [400 60 500 80] >>`,
    )
    sheet.annotations.push(field)
    sheet.catalogue.push(`/AcroForm << /Fields [${field} 0 R] >>`)
  },
  attachment: (sheet, secret) => {
    const file = sheet.writer.stream('/Type /EmbeddedFile', Buffer.from(`名单：${secret}`))
    const spec = sheet.writer.add(
      `<< /Type /Filespec /F ${literal('a.txt')} /UF ${utf16Hex(`${secret}.txt`)} /EF << /F ${file} 0 R >> >>`,
    )
    sheet.catalogue.push(`/Names << /EmbeddedFiles << /Names [(a) ${spec} 0 R] >> >> /AF [${spec} 0 R]`)
  },
  'file annotation': (sheet, secret) => {
    const file = sheet.writer.stream('/Type /EmbeddedFile', Buffer.from(secret, 'utf16le'))
    annotation(sheet, `/Subtype /FileAttachment /FS << /Type /Filespec /F (a) /EF << /F ${file} 0 R >> >>`)
  },
  script: (sheet, secret) =>
    void sheet.catalogue.push(`/OpenAction << /S /JavaScript /JS ${utf16Hex(`app.alert("${secret}")`)} >>`),
  'page action': (sheet, secret) => void sheet.page.push(`/AA << /O << /S /JavaScript /JS ${literal(secret)} >> >>`),
  'page labels': (sheet, secret) =>
    void sheet.catalogue.push(`/PageLabels << /Nums [0 << /P ${utf16Hex(secret)} >>] >>`),
  destinations: (sheet, secret) =>
    void sheet.catalogue.push(`/Dests << /#${Buffer.from(secret).toString('hex').match(/../g)?.join('#')} [0 /Fit] >>`),
  thumbnail: (sheet) => {
    const rows = Array.from({ length: 20 }, () =>
      Buffer.from(Array.from({ length: 40 }, () => sheet.random.below(256))),
    )
    sheet.pixels.push(...rows)
    sheet.page.push(
      `/Thumb ${sheet.writer.stream('/Width 40 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray', Buffer.concat(rows))} 0 R`,
    )
  },
  'private data': (sheet, secret) =>
    void sheet.page.push(
      `/PieceInfo << /Editor << /LastModified (D:2025) /Private ${sheet.writer.stream('', Buffer.from(secret))} 0 R >> >>`,
    ),
  'unknown key': (sheet, secret) => void sheet.page.push(`/XYZNote ${literal(secret)}`),
  'layer name': (sheet, secret) => {
    const layer = sheet.writer.add(`<< /Type /OCG /Name ${utf16Hex(secret)} >>`)
    sheet.catalogue.push(`/OCProperties << /OCGs [${layer} 0 R] /D << /Order [${layer} 0 R] >> >>`)
  },
  'layer that is off': (sheet, secret) => {
    const layer = sheet.writer.add(`<< /Type /OCG /Name (x) >>`)
    sheet.catalogue.push(`/OCProperties << /OCGs [${layer} 0 R] /D << /OFF [${layer} 0 R] >> >>`)
    sheet.resources.push(`/Properties << /L1 ${layer} 0 R >>`)
    sheet.content += `/OC /L1 BDC\n${sheet.write(80, 740, secret)}EMC\n`
  },
  'invisible text': (sheet, secret) => {
    sheet.content += `q 3 Tr ${sheet.write(80, 650, secret)} 0 Tr Q\n`
  },
  'white text': (sheet, secret) => {
    sheet.content += `q 1 g ${sheet.write(80, 670, secret)} Q\n`
  },
  'text below a box': (sheet, secret) => {
    sheet.content += `${sheet.write(300, 650, secret)}q 0 g 295 ${HEIGHT - 655} 260 18 re f Q\n`
  },
  'text beside the page': (sheet, secret) => {
    sheet.content += sheet.write(900, 300, secret)
  },
  'unused font name': (sheet, secret) => {
    sheet.resources.push(
      `/ExtGState << /#${Buffer.from(secret).toString('hex').match(/../g)?.join('#')} << /CA 1 >> >>`,
    )
  },
  'loose object': (sheet, secret) => void sheet.writer.add(`<< /Note ${utf16Hex(secret)} >>`),
  'object stream nobody needs': (sheet, secret) => {
    const inner = `<< /Note ${utf16Hex(secret)} >>`
    sheet.writer.stream('/Type /ObjStm /N 1 /First 6', `900 0\n${inner}`)
  },
  'behind the end': (sheet, secret) => behind(sheet, `\n${secret}\n`),
  'earlier version': (sheet, secret) => {
    const old = sheet.writer.stream('', sheet.write(80, 760, secret))
    behind(sheet, `${old} 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n`)
  },
  'trailing data in a stream': (sheet, secret) => {
    const bytes = Buffer.concat([deflateSync(Buffer.from('q Q\n')), Buffer.from(secret)])
    const name = `X${sheet.xobjects.length}`
    sheet.xobjects.push(
      `/${name} ${sheet.writer.stream('/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Filter /FlateDecode', bytes, false)} 0 R`,
    )
    sheet.content += `/${name} Do\n`
  },
}
