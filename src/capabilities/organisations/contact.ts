/** 条例第十二条第二款: what the guide tells of the 政府信息公开工作机构. Null: not given. */
export interface Contact {
  readonly office: string | null
  readonly address: string | null
  readonly hours: string | null
  readonly telephone: string | null
  readonly fax: string | null
  /** 互联网联系方式: an e-mail address, a site, an official account. */
  readonly internet: string | null
}

export const CONTACT_LABELS = {
  office: '工作机构名称',
  address: '办公地址',
  hours: '办公时间',
  telephone: '联系电话',
  fax: '传真号码',
  internet: '互联网联系方式',
} as const satisfies Readonly<Record<keyof Contact, string>>

export type ContactField = keyof Contact
export const CONTACT_FIELDS = Object.keys(CONTACT_LABELS) as readonly ContactField[]

export const NO_CONTACT: Contact = {
  office: null,
  address: null,
  hours: null,
  telephone: null,
  fax: null,
  internet: null,
}

/** 条例第十二条第二款 asks for all six: those that aren't given. */
export const missingContact = (contact: Contact | null): readonly ContactField[] =>
  CONTACT_FIELDS.filter((field) => !contact?.[field])
