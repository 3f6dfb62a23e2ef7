import { Form, Input, Select } from 'antd'
import type { paths } from '../../api/schema.ts'
import { Field } from '../../parts/field.tsx'

type FormOptions = paths['/api/v1/requests/form']['get']['responses'][200]['content']['application/json']

interface Props {
  /** `applicants.0` */
  readonly at: string
  readonly title: string
  readonly options: FormOptions
}

/** 第二十九条第二款第（一）项: who applies, no more than the law asks for. */
export function ApplicantFields({ at, title, options }: Props) {
  const form = Form.useFormInstance()
  const kind = Form.useWatch(`${at}.kind`, form) ?? 'naturalPerson'
  const isPerson = kind === 'naturalPerson'
  return (
    <fieldset className="applicant-fields">
      <legend>{title}</legend>
      <p className="quiet">逐项加密保存，平时脱敏显示；查看完整信息要留下记录。</p>
      <Field name={`${at}.kind`} label="申请人种类" help="年度报告表三按种类统计；不填为自然人。">
        <Select options={options.applicantKinds.map(({ value, label }) => ({ value, label }))} />
      </Field>
      <Field name={`${at}.name`} label={isPerson ? '姓名' : '名称'} needed="请填写姓名或者名称。">
        <Input maxLength={300} autoComplete="off" />
      </Field>
      <Field name={`${at}.idKind`} label="证件种类" help="没有提供身份证明的，登记后告知补正（第三十条）。">
        <Select allowClear options={options.idKinds.map(({ value, label }) => ({ value, label }))} />
      </Field>
      <Field name={`${at}.idNumber`} label="证件号码" help="身份证号、统一社会信用代码核对校验位。">
        <Input maxLength={300} autoComplete="off" />
      </Field>
      {!isPerson && (
        <Field name={`${at}.contactName`} label="联系人">
          <Input maxLength={300} autoComplete="off" />
        </Field>
      )}
      <Field name={`${at}.phone`} label="联系电话">
        <Input maxLength={300} autoComplete="off" inputMode="tel" />
      </Field>
      <Field name={`${at}.email`} label="电子邮箱">
        <Input maxLength={300} autoComplete="off" inputMode="email" />
      </Field>
      <Field name={`${at}.address`} label="通信地址">
        <Input maxLength={300} autoComplete="off" />
      </Field>
    </fieldset>
  )
}
