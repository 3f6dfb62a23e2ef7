import { parseCitizenId, parseCreditCode } from '../../law/codes/index.ts'
import type { IdKind } from '../applicants/index.ts'
import {
  LONGEST,
  ORGANISATION_APPLICANTS,
  PERSON_ID_KINDS,
  type PersonField,
  personField,
  type Typed,
  typedOf,
  WANTED_FORMS,
  WANTED_WAYS,
} from './application-form.ts'
import type { Draft } from './draft.ts'

export interface FormProblem {
  /** The id of the field on the page. */
  readonly field: string
  readonly message: string
}

/** Everything that keeps an application from being sent, in the order of the form. */
export function checkApplication(
  { typed, applicants, files }: Pick<Draft, 'typed' | 'applicants' | 'files'>,
  today: string,
): readonly FormProblem[] {
  const has = (purpose: string): boolean => files.some((file) => file.purpose === purpose)
  const persons = Array.from({ length: applicants }, (_, i) => personProblems(typed, i, has('identity'), today)).flat()
  return [...persons, ...agentProblems(typed, has('authorisation'), today), ...wantedProblems(typed), ...tooLong(typed)]
}

function personProblems(typed: Typed, i: number, proven: boolean, today: string): readonly FormProblem[] {
  const of = (field: PersonField): string => typedOf(typed, personField(i, field))
  const problems: FormProblem[] = []
  const wrong = (field: PersonField, message: string): void => {
    problems.push({ field: personField(i, field), message })
  }
  const who = of('who')
  if (who !== 'person' && who !== 'organisation') wrong('who', '请选择申请人是自然人，还是法人或者其他组织。')
  if (who === 'person') {
    if (of('name') === '') wrong('name', '请填写姓名。')
    const message = identityProblem(of('idKind'), of('idNumber'), proven, today)
    if (message) wrong('idNumber', message)
  }
  if (who === 'organisation') {
    if (!Object.hasOwn(ORGANISATION_APPLICANTS, of('orgKind'))) wrong('orgKind', '请选择单位的类别。')
    if (of('orgName') === '') wrong('orgName', '请填写单位的名称。')
    const code = of('creditCode')
    const checked = code === '' ? undefined : parseCreditCode(code)
    if (code === '' && !proven) wrong('creditCode', '请填写统一社会信用代码，或者上传证照的照片、扫描件。')
    if (checked && !checked.ok) wrong('creditCode', checked.error.message)
    if (of('contactName') === '') wrong('contactName', '请填写联系人的姓名。')
  }
  return [...problems, ...contactProblems(typed, i)]
}

function identityProblem(kind: string, number: string, proven: boolean, today: string): string | undefined {
  if (number === '') return proven ? undefined : '请填写证件号码，或者上传身份证明的照片、扫描件。'
  if (!Object.hasOwn(PERSON_ID_KINDS, kind)) return '请选择是哪一种证件。'
  if ((kind as IdKind) !== 'citizenId' && kind !== 'residencePermit') return undefined
  const checked = parseCitizenId(number, today)
  return checked.ok ? undefined : checked.error.message
}

function contactProblems(typed: Typed, i: number): readonly FormProblem[] {
  const of = (field: PersonField): string => typedOf(typed, personField(i, field))
  const problems: FormProblem[] = []
  const wrong = (field: PersonField, message: string): void => {
    problems.push({ field: personField(i, field), message })
  }
  if (of('phone') === '') wrong('phone', '请填写电话：工作机构要用它与您确认收到申请，确认之日才开始计算答复期限。')
  else if (!/^[-+()（）\d\s]{5,30}$/.test(of('phone'))) wrong('phone', '电话应为数字，可以带区号。')
  const email = of('email')
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) wrong('email', '邮箱应形如 name@example.com。')
  // 答复发给第一名申请人: what it needs has to be there.
  if (i > 0) return problems
  const way = typedOf(typed, 'way')
  if (way === 'email' && email === '') wrong('email', '您选择把信息发送到电子邮箱，请填写邮箱。')
  if (way === 'post' && of('address') === '') wrong('address', '您选择邮寄，请填写通信地址。')
  return problems
}

function agentProblems(typed: Typed, authorised: boolean, today: string): readonly FormProblem[] {
  const [name, number, phone] = ['agentName', 'agentIdNumber', 'agentPhone'].map((field) => typedOf(typed, field))
  if (!name && !number && !phone && !authorised) return []
  const problems: FormProblem[] = []
  if (!name) problems.push({ field: 'agentName', message: '请填写委托代理人的姓名；没有委托代理人的，清空这一部分。' })
  const checked = number ? parseCitizenId(number, today) : undefined
  if (checked && !checked.ok) problems.push({ field: 'agentIdNumber', message: checked.error.message })
  if (!phone) problems.push({ field: 'agentPhone', message: '请填写委托代理人的电话。' })
  if (!authorised) problems.push({ field: 'authorisation', message: '请上传申请人签名的授权书的照片或者扫描件。' })
  return problems
}

function wantedProblems(typed: Typed): readonly FormProblem[] {
  const problems: FormProblem[] = []
  const described = ['title', 'documentNumber', 'features'].some((field) => typedOf(typed, field) !== '')
  if (!described)
    problems.push({ field: 'title', message: '请填写所需信息的名称、文号或者其他特征，至少一项，以便查找。' })
  if (!Object.hasOwn(WANTED_FORMS, typedOf(typed, 'form')))
    problems.push({ field: 'form', message: '请选择要求提供的形式。' })
  if (!Object.hasOwn(WANTED_WAYS, typedOf(typed, 'way')))
    problems.push({ field: 'way', message: '请选择获取信息的途径。' })
  return problems
}

const LONG_FIELDS = new Set(['features', 'help', 'wantedNote'])

const tooLong = (typed: Typed): readonly FormProblem[] =>
  Object.entries(typed).flatMap(([field, text]) => {
    const longest = LONG_FIELDS.has(field) ? LONGEST.text : LONGEST.line
    return text.length > longest ? [{ field, message: `不超过 ${longest} 字，现在有 ${text.length} 字。` }] : []
  })
