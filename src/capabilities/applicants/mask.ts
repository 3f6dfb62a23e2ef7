import { maskCitizenId } from '../../law/codes/index.ts'
import { type ApplicantDetails, type ApplicantField, type ApplicantFields, FILE_SECRET } from './applicant.ts'

/** Family names of two characters; of any other name the first character is the family name. */
const COMPOUND_NAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '东方',
  '夏侯',
  '长孙',
  '宇文',
  '端木',
  '南宫',
] as const

/** 姓名留姓 [C]: 王*、欧阳**. */
export function maskName(name: string): string {
  const letters = [...name.trim()]
  if (letters.length < 2) return '*'.repeat(letters.length)
  const compound = letters.length > 2 && COMPOUND_NAMES.some((each) => name.trim().startsWith(each))
  const shown = compound ? 2 : 1
  return letters.slice(0, shown).join('') + '*'.repeat(letters.length - shown)
}

/** 手机号前 3、后 4 [C]; a number too short for that shows its last two digits. */
export function maskPhone(phone: string): string {
  const trimmed = phone.trim()
  if (/^1\d{10}$/.test(trimmed)) return `${trimmed.slice(0, 3)}****${trimmed.slice(-4)}`
  return trimmed.length < 5 ? '*'.repeat(trimmed.length) : `${'*'.repeat(trimmed.length - 2)}${trimmed.slice(-2)}`
}

function maskEmail(email: string): string {
  const [name = '', domain] = email.trim().split('@')
  return domain === undefined ? '***' : `${name.slice(0, 1)}***@${domain}`
}

/** Numbers of passports and passes are shorter than an identity card's: the first and the last two characters stay. */
function maskIdNumber(number: string): string {
  const trimmed = number.trim()
  if (trimmed.length >= 15) return maskCitizenId(trimmed)
  if (trimmed.length < 6) return '*'.repeat(trimmed.length)
  return `${trimmed.slice(0, 1)}${'*'.repeat(trimmed.length - 3)}${trimmed.slice(-2)}`
}

const MASKS: Readonly<Record<ApplicantField, (text: string) => string>> = {
  name: maskName,
  idNumber: maskIdNumber,
  contactName: maskName,
  phone: maskPhone,
  email: maskEmail,
  address: () => '******',
  agentName: maskName,
  agentIdNumber: maskIdNumber,
  agentPhone: maskPhone,
  wanted: (text) => text,
  // What somebody needs help with tells of their health (个人信息保护法第二十八条): that there is something, not what.
  help: () => '需要帮助',
}

/**
 * An applicant as staff see it without asking for more (domain 08 §3). The name and the credit code of an organisation are public and stay.
 */
export function maskedFields({ kind, idKind, fields }: ApplicantDetails): ApplicantFields {
  const isOrganisation = kind !== 'naturalPerson'
  const shown = (field: ApplicantField): boolean =>
    isOrganisation && (field === 'name' || (field === 'idNumber' && idKind === 'creditCode'))
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => {
      if (name === FILE_SECRET) return []
      const field = name as ApplicantField
      return [[field, shown(field) ? text : MASKS[field](text)]]
    }),
  )
}

/** 林**: the name of an applicant where staff see it without asking for more; that of an organisation is public. */
export const maskedName = (applicant: ApplicantDetails): string => maskedFields(applicant).name ?? ''
