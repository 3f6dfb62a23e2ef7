import { deflateSync } from 'node:zlib'
import { encode } from 'jpeg-js'
import { type NoisyPicture, rgbaOf } from './noise.ts'
import type { Sheet } from './planted-pdf.ts'

const [X, Y, SCALE] = [80, 420, 2]
const HEIGHT = 842

/** Puts the picture on the page and an area over its block. */
function place(sheet: Sheet, picture: NoisyPicture, dictionary: string, data: Uint8Array, filter: string): void {
  const number = sheet.writer.stream(
    `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /BitsPerComponent 8 ${dictionary} ${filter}`,
    data,
    false,
  )
  sheet.xobjects.push(`/Im ${number} 0 R`)
  sheet.content += `q ${picture.width * SCALE} 0 0 ${picture.height * SCALE} ${X} ${HEIGHT - Y - picture.height * SCALE} cm /Im Do Q\n`
}

function mark(sheet: Sheet, { block, rows }: NoisyPicture): void {
  const [left, top] = [X + block.x * SCALE, Y + block.y * SCALE]
  sheet.marks.push({
    kind: 'rectangle',
    page: 1,
    box: [left - 1, top - 1, left + block.width * SCALE + 1, top + block.height * SCALE + 1],
    reason: 'privacy',
  })
  sheet.pixels.push(...rows)
}

const FLATE = '/Filter /FlateDecode'
const GREY = '/ColorSpace /DeviceGray'

/** Ways in which drawn text is in a picture of the page. */
export const PICTURE_PLANTS: Readonly<Record<string, (sheet: Sheet, picture: NoisyPicture) => void>> = {
  grey: (sheet, picture) => {
    place(sheet, picture, GREY, deflateSync(picture.grey), FLATE)
    mark(sheet, picture)
  },
  colour: (sheet, picture) => {
    const colours = Uint8Array.from([...picture.grey].flatMap((value) => [value, value, value]))
    place(sheet, picture, '/ColorSpace /DeviceRGB', deflateSync(colours), FLATE)
    mark(sheet, picture)
  },
  jpeg: (sheet, picture) => {
    const { data } = encode(
      { width: picture.width, height: picture.height, data: rgbaOf(picture), comments: ['拍摄于办公室'] },
      92,
    )
    place(sheet, picture, '/ColorSpace /DeviceRGB', data, '/Filter /DCTDecode')
    mark(sheet, picture)
    sheet.pixels.push(data.subarray(data.length - 400, data.length - 300))
  },
  inline: (sheet, picture) => {
    const { width, height, grey } = picture
    const hex = grey.toString('hex')
    sheet.content += `q ${width * SCALE} 0 0 ${height * SCALE} ${X} ${HEIGHT - Y - height * SCALE} cm BI /W ${width} /H ${height} /BPC 8 /CS /G /F /AHx ID ${hex}> EI Q\n`
    mark(sheet, picture)
  },
  transparent: (sheet, picture) => {
    const mask = sheet.writer.stream(
      `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /BitsPerComponent 8 ${GREY}`,
      picture.grey,
    )
    place(sheet, picture, `${GREY} /SMask ${mask} 0 R`, deflateSync(Buffer.alloc(picture.grey.length, 20)), FLATE)
    mark(sheet, picture)
  },
  // Not marked: cropped away, and so not to be seen at all.
  cropped: (sheet, picture) => {
    const { block } = picture
    sheet.content += `q ${X} ${HEIGHT - Y - block.y * SCALE + 2} ${picture.width * SCALE} ${block.y * SCALE - 4} re W n\n`
    place(sheet, picture, GREY, deflateSync(picture.grey), FLATE)
    sheet.content += 'Q\n'
    sheet.pixels.push(...picture.rows)
  },
  // Not marked: somebody laid a black box over it.
  'laid-over': (sheet, picture) => {
    place(sheet, picture, GREY, deflateSync(picture.grey), FLATE)
    const { block } = picture
    const bottom = HEIGHT - Y - (block.y + block.height) * SCALE
    sheet.content += `q 0 g ${X + block.x * SCALE - 2} ${bottom - 2} ${block.width * SCALE + 4} ${block.height * SCALE + 4} re f Q\n`
    sheet.pixels.push(...picture.rows)
  },
}
