import type { ApplicantDetails, ApplicantField, ApplicantKind, IdKind } from '../applicants/index.ts'
import {
  type PersonField,
  personField,
  type Typed,
  typedOf,
  WANTED_FORMS,
  WANTED_WAYS,
  type WantedForm,
  type WantedWay,
} from './application-form.ts'
import type { Draft } from './draft.ts'

/** 第二十九条第二款第（二）项: name, number and features as one text, as the register keeps it. */
export function subjectOf(typed: Typed): string {
  const lines = [
    ['名称', 'title'],
    ['文号', 'documentNumber'],
    ['特征描述', 'features'],
  ].flatMap(([label, field = '']) => {
    const text = typedOf(typed, field)
    return text === '' ? [] : [`${label}：${text}`]
  })
  return lines.join('\n')
}

/** 第（三）项: 形式和途径, as one sentence. */
export function wantedOf(typed: Typed): string {
  const form = WANTED_FORMS[typedOf(typed, 'form') as WantedForm]
  const way = WANTED_WAYS[typedOf(typed, 'way') as WantedWay]
  const note = typedOf(typed, 'wantedNote')
  return `${form}；${way}${note === '' ? '' : `；${note}`}`
}

/** The applicants as the register keeps them; what belongs to the whole application stands with the first. */
export function applicantsOf({ typed, applicants, fileSecret }: Draft): readonly ApplicantDetails[] {
  return Array.from({ length: applicants }, (_, i) => {
    const person = personOf(typed, i)
    return i > 0 ? person : { ...person, fields: { ...person.fields, ...ofTheWhole(typed), fileSecret } }
  })
}

function personOf(typed: Typed, i: number): ApplicantDetails {
  const of = (field: PersonField): string => typedOf(typed, personField(i, field))
  const shared = given({ phone: of('phone'), email: of('email'), address: of('address') })
  if (of('who') === 'organisation') {
    const code = of('creditCode')
    const fields = given({ name: of('orgName'), idNumber: code, contactName: of('contactName') })
    return {
      kind: of('orgKind') as ApplicantKind,
      idKind: code ? 'creditCode' : null,
      fields: { ...fields, ...shared },
    }
  }
  const number = of('idNumber')
  return {
    kind: 'naturalPerson',
    idKind: number ? (of('idKind') as IdKind) : null,
    fields: { ...given({ name: of('name'), idNumber: number }), ...shared },
  }
}

const ofTheWhole = (typed: Typed) =>
  given({
    agentName: typedOf(typed, 'agentName'),
    agentIdNumber: typedOf(typed, 'agentIdNumber'),
    agentPhone: typedOf(typed, 'agentPhone'),
    wanted: wantedOf(typed),
    help: typedOf(typed, 'help'),
  })

const given = (fields: Partial<Record<ApplicantField, string>>): Partial<Record<ApplicantField, string>> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))
