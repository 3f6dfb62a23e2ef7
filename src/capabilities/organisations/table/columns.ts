import { accept, type Result, refuse } from '../../../law/result.ts'
import { CONTACT_LABELS, type Contact, type ContactField } from '../contact.ts'
import { LEADING_LINES, ORGANISATION_KINDS, type OrganisationFacts, ROLL_UP_RULES } from '../facts.ts'
import { ORGANISATION_LEVELS } from '../organisation.ts'

/** What one line of the list says of a body. */
export interface BodyLine extends OrganisationFacts, Contact {
  readonly code: string
}

export type ColumnField = keyof BodyLine

export interface Column {
  readonly field: ColumnField
  readonly label: string
  /** Other headers that mean the same. */
  readonly also: readonly string[]
  /** In characters. */
  readonly width: number
  /** Longest text. */
  readonly longest: number
  write(line: BodyLine): string
  /** @returns a sentence about what is allowed where the text isn't */
  read(text: string): Result<string | boolean | null, string>
}

const CONTACT_WIDTH = 24
const FACT_LENGTH = 200
const CONTACT_LENGTH = 500

const text = (field: ColumnField, label: string, width: number, ...also: readonly string[]): Column => ({
  field,
  label,
  also,
  width,
  longest: FACT_LENGTH,
  write: (line) => String(line[field] ?? ''),
  read: (given) => accept(given === '' ? null : given),
})

/** A word of a fixed list, shown by its label; the word itself is understood too. */
function word(field: ColumnField, label: string, width: number, labels: Readonly<Record<string, string>>): Column {
  const known = new Map(Object.entries(labels).flatMap(([key, shown]) => [[shown, key] as const, [key, key] as const]))
  const allowed = Object.values(labels).join('、')
  return {
    ...text(field, label, width),
    write: (line) => labels[String(line[field])] ?? '',
    read: (given) => {
      const found = given === '' ? null : known.get(given)
      return found === undefined ? refuse(`“${label}”只能填：${allowed}，或者留空。`) : accept(found)
    },
  }
}

const contact = (field: ContactField, ...also: readonly string[]): Column => ({
  ...text(field, CONTACT_LABELS[field], CONTACT_WIDTH, ...also),
  longest: CONTACT_LENGTH,
})

const kinds = Object.fromEntries(Object.entries(ORGANISATION_KINDS).map(([key, { label }]) => [key, label]))

/** The columns of a list of bodies, of the file that goes out and of the one that comes in alike. */
export const COLUMNS: readonly Column[] = [
  text('code', '机关代码', 16, '代码'),
  text('name', '机关名称', 32, '名称', '单位名称', '机关全称'),
  word('level', '层级', 14, ORGANISATION_LEVELS),
  word('kind', '机构性质', 20, kinds),
  word('line', '领导体制', 12, LEADING_LINES),
  text('region', '地区', 24),
  text('divisionCode', '行政区划代码', 14, '区划代码'),
  text('creditCode', '统一社会信用代码', 22, '信用代码'),
  text('parentCode', '所属机关代码', 16, '所属机关', '上级机关代码'),
  text('superiorCode', '上级主管部门代码', 18, '上级主管部门'),
  text('actsForCode', '主管信息公开的政府代码', 22, '主管信息公开的政府'),
  {
    ...text('actsInOwnName', '以自己名义公开', 16),
    write: (line) => (line.actsInOwnName ? '是' : '否'),
    read: (given) =>
      given === '' || given === '是'
        ? accept(true)
        : given === '否'
          ? accept(false)
          : refuse('“以自己名义公开”只能填：是、否。留空视为“是”。'),
  },
  word('rollUp', '年报汇总', 22, ROLL_UP_RULES),
  contact('office', '政府信息公开工作机构'),
  contact('address', '地址'),
  contact('hours'),
  contact('telephone', '电话'),
  contact('fax', '传真'),
  contact('internet', '互联网联系方式（邮箱）'),
]

/** The column that a header names: blanks, brackets' width and a star for "to be filled in" don't matter. */
export function findColumn(header: string): Column | undefined {
  const wanted = plain(header)
  return COLUMNS.find(({ label, also }) => [label, ...also].some((name) => plain(name) === wanted))
}

const plain = (header: string): string => header.normalize('NFKC').replaceAll(/[\s*]/g, '')
