import { Button, Input, Select } from 'antd'
import { type FormEvent, useEffect, useState } from 'react'

export type ListFilter =
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly hint?: string }
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
      /** What holds where none of them is chosen; 全部 without it. */
      readonly otherwise?: string
    }

interface Props {
  readonly filters: readonly ListFilter[]
  readonly values: Readonly<Record<string, string | undefined>>
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void
}

/** A choice takes effect at once, words when they are sent. */
export function ListFilters({ filters, values, change }: Props) {
  const [words, setWords] = useState(values)
  // Going back changes the address, and the fields with it.
  const inAddress = JSON.stringify(values)
  useEffect(() => setWords(JSON.parse(inAddress)), [inAddress])
  const send = (event: FormEvent) => {
    event.preventDefault()
    change(Object.fromEntries(filters.map(({ name }) => [name, words[name]?.trim()])))
  }
  const blank = filters.every(({ name }) => !values[name])
  return (
    <search>
      <form className="filters" onSubmit={send}>
        {filters.map((filter) => (
          <div key={filter.name} className="filter">
            <label htmlFor={`filter-${filter.name}`}>{filter.label}</label>
            {filter.kind === 'text' ? (
              <Input
                id={`filter-${filter.name}`}
                value={words[filter.name] ?? ''}
                {...(filter.hint ? { placeholder: filter.hint } : {})}
                onChange={({ target }) => setWords({ ...words, [filter.name]: target.value })}
              />
            ) : (
              <Select
                id={`filter-${filter.name}`}
                value={values[filter.name] ?? ''}
                options={[{ value: '', label: filter.otherwise ?? '全部' }, ...filter.options]}
                popupMatchSelectWidth={false}
                onChange={(value: string) => change({ [filter.name]: value })}
              />
            )}
          </div>
        ))}
        <div className="filter-acts">
          {filters.some(({ kind }) => kind === 'text') && <Button htmlType="submit">筛选</Button>}
          {!blank && (
            <Button
              type="link"
              onClick={() => change(Object.fromEntries(filters.map(({ name }) => [name, undefined])))}
            >
              清除条件
            </Button>
          )}
        </div>
      </form>
    </search>
  )
}
