import { Input, Select } from 'antd'
import { Field } from '../../parts/field.tsx'

/** 第二十九条第二款第（三）项: in words, as applicants choose them online too. */
const FORMS = ['纸质件', '电子文件', '其他形式'] as const
const WAYS = ['邮寄到通信地址', '发送到电子邮箱', '到工作机构领取', '其他途径'] as const

const options = (words: readonly string[]) => words.map((value) => ({ value, label: value }))

/** In what form and by what way it is wanted, who acts for the applicant, what help is needed: kept with the first applicant. */
export function RegisterWanted({ oral }: { readonly oral: boolean }) {
  return (
    <>
      <fieldset className="applicant-fields">
        <legend>形式和途径</legend>
        <p className="quiet">第二十九条第二款第（三）项。申请人没有写明的不填。</p>
        <Field name="wantedForm" label="要求提供的形式">
          <Select allowClear options={options(FORMS)} />
        </Field>
        <Field name="wantedWay" label="获取信息的途径">
          <Select allowClear options={options(WAYS)} />
        </Field>
        <Field name="wantedNote" label="对形式和途径的说明">
          <Input maxLength={100} autoComplete="off" />
        </Field>
      </fieldset>
      <fieldset className="applicant-fields">
        <legend>委托代理人</legend>
        <p className="quiet">由他人代为提出的填写；授权委托书登记以后在案卷的“材料”里入卷。</p>
        <Field name="applicants.0.agentName" label="委托代理人姓名">
          <Input maxLength={300} autoComplete="off" />
        </Field>
        <Field name="applicants.0.agentIdNumber" label="委托代理人证件号码">
          <Input maxLength={300} autoComplete="off" />
        </Field>
        <Field name="applicants.0.agentPhone" label="委托代理人电话">
          <Input maxLength={300} autoComplete="off" inputMode="tel" />
        </Field>
      </fieldset>
      <fieldset className="applicant-fields">
        <legend>需要的帮助</legend>
        <Field
          name="applicants.0.help"
          label="阅读、视听有困难，需要的帮助"
          help={`行政机关应当为其提供必要的帮助（第四十三条）${oral ? '；口头提出的，由工作机构代为填写' : ''}。`}
        >
          <Input.TextArea rows={2} maxLength={300} />
        </Field>
      </fieldset>
      <fieldset className="applicant-fields">
        <legend>转来的、可能不属本机关的</legend>
        <Field name="forwarded.from" label="由哪里转来" help="收到之日仍依第三十一条，不从转到之日起算。">
          <Input maxLength={100} autoComplete="off" />
        </Field>
        <Field name="forwarded.on" label="转到之日">
          <Input type="date" min="2019-05-15" />
        </Field>
        <Field
          name="elsewhere"
          label="可能负责公开的机关"
          help="内容可能不属本机关负责公开的填写；照样登记，供答复时参考（第三十六条第（五）项）。"
        >
          <Input maxLength={100} autoComplete="off" />
        </Field>
      </fieldset>
    </>
  )
}
