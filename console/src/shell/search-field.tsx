import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { Input, type InputRef } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { useShortcut } from './shortcuts.ts'

/** Searches everything the person may see; `/` brings the focus here. */
export function SearchField() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const asked = pathname === '/search' ? (params.get('q') ?? '') : ''
  const [words, setWords] = useState(asked)
  const field = useRef<InputRef>(null)
  useEffect(() => setWords(asked), [asked])
  useShortcut('/', () => field.current?.focus({ cursor: 'all' }))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim()) navigate(`/search?q=${encodeURIComponent(words.trim())}`)
  }
  return (
    <search className="top-search">
      <form onSubmit={send}>
        <Input
          ref={field}
          prefix={<SearchOutlined aria-hidden />}
          suffix={<kbd aria-hidden>/</kbd>}
          aria-label="搜索"
          aria-keyshortcuts="/"
          placeholder="搜索"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </form>
    </search>
  )
}
