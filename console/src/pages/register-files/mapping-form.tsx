import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { GivenFile, Mapping, Preview } from './register-files-api.ts'

interface Props {
  readonly given: GivenFile
  readonly preview: Preview
  readonly look: (given: GivenFile) => Promise<void>
}

const NOT_READ = ''
const BY: Readonly<Record<Preview['columns'][number]['by'], string>> = {
  header: '',
  perhaps: '◆ 请核对',
  clerk: '您指明的',
  unknown: '◆ 没有读取',
}

/** How the columns and words of the file were understood; the clerk says where they mean something else. */
export function MappingForm({ given, preview, look }: Props) {
  const [mapping, setMapping] = useState(given.mapping)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const unsettled = preview.unclear.length > 0 || preview.columns.some(({ by }) => by === 'perhaps' || by === 'unknown')
  const again = () => {
    setBusy(true)
    setError(null)
    void look({ ...given, mapping })
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <details className="register-mapping" open={unsettled}>
      <summary>栏目和词语是怎样读的</summary>
      <h3>各列对应的栏目</h3>
      <div className="register-pairs">
        {preview.columns.map(({ name, field, by }) => (
          <Pair key={name} id={`column-${name}`} label={name} told={BY[by]}>
            <Select
              id={`column-${name}`}
              value={(Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : field) ?? NOT_READ}
              options={[{ value: NOT_READ, label: '不读取' }, ...preview.fields]}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value) => setMapping(withColumn(mapping, name, value === NOT_READ ? null : value))}
            />
          </Pair>
        ))}
      </div>
      <Words preview={preview} mapping={mapping} change={setMapping} />
      <h3>各行相同</h3>
      <p className="quiet">文件里没有这一列、或者这一格空着的，都按所选的登记。</p>
      <div className="register-pairs">
        {(['channel', 'applicantKind'] as const).map((field) => (
          <Pair key={field} id={`every-${field}`} label={field === 'channel' ? '申请方式' : '申请人种类'}>
            <Select
              id={`every-${field}`}
              allowClear
              placeholder="不指定"
              {...chosen(mapping.every[field])}
              options={preview.choices[field]}
              onChange={(value) => setMapping(withEvery(mapping, field, value))}
            />
          </Pair>
        ))}
      </div>
      <ProblemAlert error={error} focus />
      <div className="form-end">
        <Button loading={busy} onClick={again}>
          按以上重新预览
        </Button>
      </div>
    </details>
  )
}

function Words({
  preview,
  mapping,
  change,
}: Pick<Props, 'preview'> & { readonly mapping: Mapping; readonly change: (mapping: Mapping) => void }) {
  const labelOf = (field: string): string => preview.fields.find(({ value }) => value === field)?.label ?? ''
  const settled = Object.entries(mapping.words).flatMap(([field, words]) =>
    Object.keys(words)
      .filter((word) => !preview.unclear.some((each) => each.field === field && each.word === word))
      .map((word) => ({ field: field as keyof Preview['choices'], word, label: labelOf(field), rows: 0 })),
  )
  const all = [...preview.unclear, ...settled]
  if (all.length === 0) return null
  return (
    <>
      <h3>词语的含义</h3>
      <p className="quiet">这些词语可以有几种含义，或者不能认定。选定以后，各行都照此读。</p>
      <div className="register-pairs">
        {all.map(({ field, word, label, rows }) => (
          <Pair
            key={`${field} ${word}`}
            id={`word-${field}-${word}`}
            label={`${label}“${word}”`}
            told={rows > 0 ? `${rows} 行` : ''}
          >
            <Select
              id={`word-${field}-${word}`}
              allowClear
              placeholder="请选择"
              {...chosen(mapping.words[field]?.[word])}
              options={preview.choices[field]}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value) => change(withWord(mapping, field, word, value))}
            />
          </Pair>
        ))}
      </div>
    </>
  )
}

/** Nothing chosen shows what there is to choose. */
const chosen = (value: string | undefined) => (value === undefined ? {} : { value })

interface PairProps {
  readonly id: string
  readonly label: string
  readonly told?: string
  readonly children: ReactNode
}

const Pair = ({ id, label, told, children }: PairProps) => (
  <div className="register-pair">
    <label htmlFor={id}>{label}</label>
    {children}
    <span className="quiet">{told}</span>
  </div>
)

const withColumn = (mapping: Mapping, name: string, field: string | null): Mapping => ({
  ...mapping,
  columns: { ...mapping.columns, [name]: field },
})

const withWord = (mapping: Mapping, field: string, word: string, key: string | undefined): Mapping => {
  const { [word]: _, ...others } = mapping.words[field] ?? {}
  return { ...mapping, words: { ...mapping.words, [field]: key ? { ...others, [word]: key } : others } }
}

const withEvery = (mapping: Mapping, field: string, key: string | undefined): Mapping => {
  const { [field]: _, ...others } = mapping.every
  return { ...mapping, every: key ? { ...others, [field]: key } : others }
}
