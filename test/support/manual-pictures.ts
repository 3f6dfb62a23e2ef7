import { mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { type ComposedConsole, openComposed } from '../scenarios/console/composed.ts'
import { preparePictures } from './manual-world.ts'

/** Pictures of the main pages for docs/manual, taken of the composed program with the invented county: `npm run manual:pictures`. */

const FOLDER = fileURLToPath(new URL('../../docs/manual/pictures/', import.meta.url))
/** What a picture may weigh in the repository. */
const HEAVIEST = 150_000
const MOST = 40

export interface Picture {
  /** Of its file. */
  readonly name: string
  /** Of the person who looks, as `manual-world.ts` names them; `visitor` isn't signed in. */
  readonly who: string
  /** From the root: /console/requests */
  readonly path: string
  readonly before?: (page: Page) => Promise<void>
  /** Of a page so full of words that the whole window would weigh too much: how much of it is shown. */
  readonly height?: number
}

/** @returns whether it is too heavy */
async function take(page: Page, address: string, { name, path, before, height }: Picture): Promise<boolean> {
  await page.goto(address + path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await before?.(page)
  await page.waitForLoadState('networkidle')
  const file = `${FOLDER}${name}.png`
  const { width = 0, height: whole = 0 } = page.viewportSize() ?? {}
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width, height: height ?? whole } })
  const { size } = statSync(file)
  process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`)
  return size > HEAVIEST
}

async function takeAll(app: ComposedConsole): Promise<void> {
  const { windows, pictures } = await preparePictures(app)
  if (pictures.length > MOST) throw new Error(`${pictures.length} pictures: a manual of pictures is none`)
  mkdirSync(FOLDER, { recursive: true })
  const heavy: string[] = []
  for (const picture of pictures) {
    const page = windows[picture.who]
    if (!page) throw new Error(`nobody is ${picture.who}`)
    if (await take(page, app.address, picture)) heavy.push(picture.name)
  }
  if (heavy.length > 0) throw new Error(`heavier than ${HEAVIEST} bytes: ${heavy.join(', ')}`)
}

const app = await openComposed()
try {
  await takeAll(app)
} finally {
  await app.close()
}
