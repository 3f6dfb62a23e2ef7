import MenuOutlined from '@ant-design/icons/MenuOutlined'
import { Button } from 'antd'
import { Link } from 'react-router'
import { AREAS } from '../app/areas.ts'
import { LookMenu } from './look-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchField } from './search-field.tsx'
import { useNarrow } from './use-narrow.ts'

const BROUGHT = AREAS.flatMap(({ top }) => top ?? [])

export function TopBar({ compact, openNav }: { readonly compact: boolean; readonly openNav: () => void }) {
  return (
    <header className={useNarrow('tiny') ? 'top top-tiny' : 'top'}>
      {compact && <Button type="text" icon={<MenuOutlined />} aria-label="打开导航" onClick={openNav} />}
      <Link to="/todo" className="top-name">
        公开工作台
      </Link>
      <SearchField />
      <div className="top-end">
        <LookMenu />
        {BROUGHT.map((Brought, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <Brought key={index} />
        ))}
        <PersonMenu compact={compact} />
      </div>
    </header>
  )
}
