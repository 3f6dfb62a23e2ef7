import type { ReactElement } from 'react'
import {
  ORGANISATION_APPLICANTS,
  PERSON_ID_KINDS,
  type PersonField,
  personField,
} from '../../../capabilities/applying/index.ts'
import { type Filled, Line, Radios, Select } from './fields.tsx'

interface Props {
  readonly i: number
  readonly of: number
  readonly filled: Filled
}

const WHO = { person: '自然人', organisation: '法人或者其他组织' } as const

/**
 * 第二十九条第二款第（一）项: name, proof of identity, contact, and no more. What doesn't belong to the chosen kind is hidden by the stylesheet;
 * a browser that can't do that shows both parts, each under its heading.
 */
export function ApplicantFields({ i, of, filled }: Props): ReactElement {
  const named = (field: PersonField) => ({ filled, name: personField(i, field) })
  return (
    <fieldset className="applicant">
      <legend className={of === 1 ? 'unseen' : undefined}>申请人{of > 1 && `（第 ${i + 1} 名）`}</legend>
      <Radios {...named('who')} label="申请人是" options={WHO} />
      <div className="if-person">
        <Line {...named('name')} label="姓名" autoComplete={i === 0 ? 'name' : 'off'} />
        <Select {...named('idKind')} label="证件种类" optional options={PERSON_ID_KINDS} />
        <Line
          {...named('idNumber')}
          label="证件号码"
          optional
          help="填写号码，或者在下面上传证件的照片，两样有一样即可。"
        />
      </div>
      <div className="if-organisation">
        <Select {...named('orgKind')} label="单位的类别" options={ORGANISATION_APPLICANTS} />
        <Line {...named('orgName')} label="单位的名称" autoComplete={i === 0 ? 'organization' : 'off'} />
        <Line {...named('creditCode')} label="统一社会信用代码" help="18 位。没有代码的，在下面上传证照的照片。" />
        <Line {...named('contactName')} label="联系人的姓名" />
      </div>
      <Line
        {...named('phone')}
        label="电话"
        keys="tel"
        autoComplete={i === 0 ? 'tel' : 'off'}
        help={i === 0 ? '工作机构用它与您确认收到申请，双方确认之日开始计算答复期限（条例第三十一条）。' : undefined}
      />
      <Line {...named('email')} label="电子邮箱" keys="email" autoComplete={i === 0 ? 'email' : 'off'} optional />
      <Line
        {...named('address')}
        label="通信地址"
        autoComplete={i === 0 ? 'street-address' : 'off'}
        optional
        help={i === 0 ? '选择邮寄的必须填写，可以写上邮政编码。' : undefined}
      />
    </fieldset>
  )
}
