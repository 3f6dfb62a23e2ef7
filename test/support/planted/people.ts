import type { ApplicantDetails } from '../../../src/capabilities/applicants/index.ts'

/** An invented applicant with everything that may not be seen, and words that they wrote. */
export interface Planted {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly email: string
  readonly address: string
  /** In what they ask for. */
  readonly wish: string
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const FAMILY = ['欧阳', '司徒', '上官', '诸葛', '东方', '慕容', '令狐', '宇文', '尉迟', '独孤']
const GIVEN = ['植云', '植川', '植岚', '植舟', '植鹤', '植麦', '植霜', '植砚', '植荻', '植梧']

/** GB 11643: a number whose check digit is right, of nobody. */
function idNumberOf(n: number): string {
  const digits = `1101051949${String(1 + (n % 12)).padStart(2, '0')}28${String(100 + n)}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] ?? 0), 0)
  return digits + '10X98765432'.charAt(sum % 11)
}

/** Each is told from all others by every field. */
export const plantedPerson = (n: number): Planted => ({
  name: `${FAMILY[n % FAMILY.length]}${GIVEN[Math.floor(n / FAMILY.length) % GIVEN.length]}`,
  idNumber: idNumberOf(n),
  phone: `199${String(70_000_000 + n * 137)}`,
  email: `planted.person${n}@example.com`,
  address: `云川省安平市虚构路${1000 + n}号植入小区`,
  wish: `植入事由第${n}号自家门前那一段`,
})

export const plantedDetails = ({ name, idNumber, phone, email, address }: Planted): ApplicantDetails => ({
  kind: 'naturalPerson',
  idKind: 'citizenId',
  fields: { name, idNumber, phone, email, address },
})
