import type { Redactor } from '../../../src/capabilities/redaction/index.ts'
import { random } from '../fuzz/random.ts'
import { bruteSearch, plain } from './brute-search.ts'
import type { PlantedFile } from './planted.ts'
import { cleanOffice, plantedWord, plantedWorkbook } from './planted-office.ts'
import { cleanPdf, plantedPdf } from './planted-pdf.ts'
import { plantedPicture } from './planted-picture.ts'

/** The file of this number, always the same for the same seed: of ten, six PDFs, two documents, a workbook and a picture. */
export function plantedFile(seed: number, number: number): PlantedFile {
  const chance = random(seed + number)
  const [kind, of] = [number % 10, Math.floor(number / 10)]
  if (kind < 6) return plantedPdf(chance, of * 6 + kind)
  if (kind < 8) return plantedWord(chance, of * 2 + kind - 6)
  return kind === 8 ? plantedWorkbook(chance, of) : plantedPicture(chance, of)
}

/** A file with nothing to hide. */
export const cleanFile = (seed: number, number: number): PlantedFile =>
  number % 3 === 0 ? cleanPdf(random(seed + number), number) : cleanOffice(number)

/**
 * What was wrong with one file; empty where nothing was. The copy is searched with means that the program does not have; the
 * original is searched too, and has to show that the search would find something.
 */
export async function proveFile(redactor: Redactor, file: PlantedFile, strip: boolean): Promise<readonly string[]> {
  const say = (what: string): string => `${file.name} [${file.plants.join('; ')}] ${what}`
  const blind = file.secrets.length > 0 && bruteSearch(file.bytes, file.secrets, file.pixels).length === 0
  const result = await redactor.redact({ name: file.name, bytes: file.bytes }, file.marks, { strip })
  if (!result.ok) return [say(`refused, ${result.error.kind}: ${result.error.message}`)]
  const { bytes, proof, record } = result.value
  const open = file.open === undefined || record.pictures.length > 0 ? [] : [file.open]
  const found = bruteSearch(bytes, [...file.secrets, ...open], file.pixels)
  const isOpen = (leak: string): boolean => open.some((text) => plain(leak).endsWith(plain(text)))
  return [
    ...found.filter((leak) => !isOpen(leak)).map((leak) => say(`leaks ${leak}`)),
    ...(open.length > 0 && !found.some(isOpen) ? [say('lost what is open')] : []),
    ...(proof.leaks.length > 0 ? [say('has a proof with leaks')] : []),
    ...(blind ? [say('shows no secret before: the search is blind')] : []),
  ]
}
