import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { BodyCode } from './settings-api.ts'
import { bodySearch, useOwnBodies } from './use-body.ts'

const PLATFORM = '平台'

/** Whose settings to look at: where one holds a post, or for administrators any body by its code. */
export function BodyChoice({ body }: { readonly body: BodyCode }) {
  const own = useOwnBodies()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const go = (to: BodyCode) => void navigate(`/settings${bodySearch(to)}`)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') go(code.trim().toLowerCase())
  }
  const known = own.some((each) => each.code === body) ? own : [...own, { code: body, name: body ?? PLATFORM }]
  const reachesOthers = own.some((each) => each.code === null)
  if (known.length === 1 && !reachesOthers) return null
  return (
    <form className="filters" onSubmit={send}>
      <div className="filter">
        <label htmlFor="settings-body">机关</label>
        <Select
          id="settings-body"
          value={body ?? ''}
          options={known.map((each) => ({ value: each.code ?? '', label: each.name }))}
          onChange={(value: string) => go(value === '' ? null : value)}
        />
      </div>
      {reachesOthers && (
        <>
          <div className="filter">
            <label htmlFor="settings-code">其他机关的代码</label>
            <Input id="settings-code" value={code} onChange={({ target }) => setCode(target.value)} />
          </div>
          <div className="filter-acts">
            <Button htmlType="submit">查看</Button>
          </div>
        </>
      )}
    </form>
  )
}
