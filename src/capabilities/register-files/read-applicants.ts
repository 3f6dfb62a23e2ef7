import type { Day } from '../../law/day/index.ts'
import { type ApplicantDetails, type ApplicantKind, checkApplicants, type IdKind } from '../applicants/index.ts'
import type { CellReader } from './read-cell.ts'
import { recogniseIdKind } from './recognise-words.ts'

/** Several who applied together stand in one cell, separated by these. */
const BETWEEN = /[；;\n]/

const partsOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The applicants of a row: one, or as many as there are kinds and names alike. */
export function readApplicants(cell: CellReader, today: Day): readonly ApplicantDetails[] {
  const words = partsOf(cell.text('applicantKind'))
  const names = partsOf(cell.text('name'))
  if (names.length === 0) cell.fail('name', '没有填写申请人的姓名或者名称（第二十九条第二款第（一）项）。')
  const given = words.length > 0 ? words : [undefined]
  const kinds = given.flatMap((word) => cell.meaning('applicantKind', word) ?? [])
  if (cell.broken() || kinds.length !== given.length) return []
  if (words.length > 1 && words.length !== names.length) {
    cell.fail('name', '申请人的个数与种类的个数不同。几名申请人的姓名和种类，各以分号隔开、顺序相同。')
    return []
  }
  const several = words.length > 1 || names.length > 1
  const applicants = names.map((name, i): ApplicantDetails => {
    const kind = kinds[i] ?? kinds[0] ?? 'other'
    return several ? { kind, idKind: null, fields: { name } } : single(cell, kind, name)
  })
  if (several && cell.text('idNumber'))
    cell.warn('idNumber', '几名申请人共同申请的，证件和联系方式没有导入。请在案卷中补录。')
  for (const { name, message } of checkApplicants(applicants, today)) {
    const field = name.split('.').at(-1)
    // A number that fails its check digit is the body's record as it is: without it the rest would be lost.
    if (field === 'idNumber') cell.warn('idNumber', `${message}这个号码没有导入。`)
    else if (field !== 'idKind') cell.fail(FIELD_OF[field ?? ''] ?? 'name', message)
  }
  return cell.broken() ? [] : applicants.map((applicant) => withoutWrongNumber(applicant, today))
}

const FIELD_OF: Readonly<Record<string, 'phone' | 'email' | 'address' | 'contactName'>> = {
  phone: 'phone',
  email: 'email',
  address: 'address',
  contactName: 'contactName',
}

function single(cell: CellReader, kind: ApplicantKind, name: string): ApplicantDetails {
  const idNumber = cell.text('idNumber')
  const fields = {
    name,
    idNumber,
    phone: cell.text('phone'),
    email: cell.text('email'),
    address: cell.text('address'),
    contactName: cell.text('contactName'),
  }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return { kind, idKind: idNumber ? idKindOf(cell, idNumber) : null, fields: given }
}

/** By its column; else by the shape of the number: 18 digits are an identity card's, 18 signs with a letter among them a credit code. */
function idKindOf(cell: CellReader, number: string): IdKind | null {
  const said = recogniseIdKind(cell.text('idKind') ?? '')
  if (said.kind === 'one') return said.key
  const plain = number.normalize('NFKC').trim().toUpperCase()
  if (/^\d{17}[\dX]$/.test(plain) && !/^9[1-9]/.test(plain)) return 'citizenId'
  if (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(plain)) return 'creditCode'
  cell.warn('idNumber', '不能认定是哪一种证件，号码没有导入。请填写“证件种类”。')
  return null
}

function withoutWrongNumber(applicant: ApplicantDetails, today: Day): ApplicantDetails {
  const wrong =
    applicant.idKind === null || checkApplicants([applicant], today).some(({ name }) => name.endsWith('idNumber'))
  if (!wrong || !applicant.fields.idNumber) return applicant
  const { idNumber: _, ...fields } = applicant.fields
  return { ...applicant, idKind: null, fields }
}
