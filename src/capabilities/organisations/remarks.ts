import { parseCreditCode, parseDivisionCode } from '../../law/codes/index.ts'
import { CONTACT_LABELS, type Contact, missingContact } from './contact.ts'
import { LEADING_LINES, type OrganisationFacts, ROLL_UP_RULES } from './facts.ts'

/** Something odd or missing that doesn't keep a body out of the register. */
export interface Remark {
  readonly field: keyof OrganisationFacts | keyof Contact
  readonly message: string
}

/** What a clerk should look at. A wrong code is kept as it was given: it may be what the papers say. */
export function remarksOn(facts: OrganisationFacts, contact: Contact | null): readonly Remark[] {
  return [...oddCodes(facts), ...oddRelations(facts), ...missing(contact)]
}

export function oddCodes({ creditCode, divisionCode }: OrganisationFacts): readonly Remark[] {
  const found: Remark[] = []
  const credit = creditCode === null ? undefined : parseCreditCode(creditCode)
  if (credit && !credit.ok) found.push({ field: 'creditCode', message: credit.error.message })
  const division = divisionCode === null ? undefined : parseDivisionCode(divisionCode)
  if (division && !division.ok) found.push({ field: 'divisionCode', message: division.error.message })
  return found
}

function oddRelations({
  line,
  superiorCode,
  parentCode,
  rollUp,
  kind,
  actsForCode,
}: OrganisationFacts): readonly Remark[] {
  const found: Remark[] = []
  if ((line === 'vertical' || line === 'dual') && superiorCode === null)
    found.push({
      field: 'superiorCode',
      message: `登记为${LEADING_LINES[line]}，但没有写明上级主管部门，监督关系不完整。`,
    })
  if ((line === null || line === 'territorial') && superiorCode !== null)
    found.push({ field: 'superiorCode', message: '登记为属地管理，上级主管部门不用来确定监督关系。' })
  if (rollUp === 'include' && line === 'vertical')
    found.push({ field: 'rollUp', message: '垂直领导的部门由本系统汇总，一般不并入本级政府年报。' })
  if (rollUp === 'include' && kind === 'publicUtility')
    found.push({ field: 'rollUp', message: `公共企事业单位一般${ROLL_UP_RULES.exclude}本级政府年报。` })
  if (actsForCode !== null && parentCode !== actsForCode)
    found.push({ field: 'actsForCode', message: '它主管信息公开工作的政府不是它的所属机关，请核对。' })
  return found
}

/** 条例第十二条第二款. */
function missing(contact: Contact | null): readonly Remark[] {
  return missingContact(contact).map((field) => ({
    field,
    message: `没有填写${CONTACT_LABELS[field]}，公开指南中应当有（条例第十二条第二款）。`,
  }))
}
