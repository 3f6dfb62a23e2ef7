import { Input, Radio, Select } from 'antd'
import { Field } from '../../parts/field.tsx'
import { BodySelect } from './body-select.tsx'
import type { Contact, Facts, Words } from './organisations-api.ts'

/** What is asked about a body itself. */
export function FactsFields({ words }: { readonly words: Words | undefined }) {
  return (
    <>
      <Field name="name" label="机关名称" help="全称，与印章一致。" needed="请填写机关名称。">
        <Input maxLength={200} />
      </Field>
      <Field name="level" label="层级">
        <Select allowClear options={[...(words?.levels ?? [])]} />
      </Field>
      <Field name="kind" label="机构性质" help="公共企事业单位不适用条例第三十三条的答复期限（第五十五条）。">
        <Select
          allowClear
          options={(words?.kinds ?? []).map(({ value, label, article }) => ({
            value,
            label: `${label}（${article}）`,
          }))}
        />
      </Field>
      <Field name="region" label="地区" help="如：云川省安平市清源县。">
        <Input maxLength={200} />
      </Field>
      <Field name="parentCode" label="所属机关" help="它属于哪一级政府；派出机构填派出它的部门。">
        <BodySelect />
      </Field>
      <Field name="line" label="领导体制" help="决定由谁监督指导（条例第三条）。不选视为属地管理。">
        <Select allowClear options={[...(words?.lines ?? [])]} />
      </Field>
      <Field name="superiorCode" label="上级主管部门" help="垂直领导、双重领导的才填。">
        <BodySelect />
      </Field>
      <Field
        name="actsForCode"
        label="主管哪一级政府的信息公开工作"
        help="政府办公厅（室）填本级政府，其他机关不填（第三条第三款）。"
      >
        <BodySelect />
      </Field>
      <Field
        name="actsInOwnName"
        label="以自己的名义公开"
        help="派出机构、内设机构依法律、法规能以自己名义履职的选“是”（第十条第二款）。"
      >
        <Radio.Group
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
        />
      </Field>
      <Field name="rollUp" label="年报汇总" help="年报是否并入本级政府年报。不选的，按机构性质和领导体制确定。">
        <Select allowClear options={[...(words?.rollUps ?? [])]} />
      </Field>
      <Field name="creditCode" label="统一社会信用代码" help="18 位。校验位不符的照样登记，并提示核对。">
        <Input maxLength={40} />
      </Field>
      <Field name="divisionCode" label="行政区划代码" help="6 位，乡镇、街道 9 位。">
        <Input maxLength={20} />
      </Field>
    </>
  )
}

/** 条例第十二条第二款: all six. */
export function ContactFields({ words }: { readonly words: Words | undefined }) {
  return Object.entries(words?.contact ?? {}).map(([name, label]) => (
    <Field key={name} name={name} label={label}>
      {name === 'hours' || name === 'address' ? <Input.TextArea rows={2} maxLength={500} /> : <Input maxLength={500} />}
    </Field>
  ))
}

export interface DatingValues {
  readonly from: string | undefined
  readonly correction: boolean
}

/** From which day a change holds, or that it mends what was recorded wrongly. */
export function DatingFields() {
  return (
    <>
      <Field name="from" label="自何日起" help="变更生效的日期。更正登记之初就有误的，可以不填。">
        <Input type="date" min="2019-01-01" max="2100-12-31" />
      </Field>
      <Field
        name="correction"
        label="性质"
        help="变更：此前的内容保留。更正：当时就登记错了；原来的内容在审计记录里仍可查到。"
      >
        <Radio.Group
          options={[
            { value: false, label: '变更' },
            { value: true, label: '更正' },
          ]}
        />
      </Field>
    </>
  )
}

/** Blank fields as null. */
export const blankAsNull = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> | null } =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === undefined || value === '' ? null : value]),
  ) as { [K in keyof T]: Exclude<T[K], undefined> | null }

/** Only what differs from what was there. */
export function changedOnly<T extends Facts | Contact>(
  before: T,
  now: { readonly [K in keyof T]?: T[K] | null },
): Partial<T> {
  const entries = Object.entries(now).filter(([key, value]) => key in before && before[key as keyof T] !== value)
  return Object.fromEntries(entries) as Partial<T>
}
