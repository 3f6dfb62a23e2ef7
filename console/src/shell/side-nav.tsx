import { Drawer } from 'antd'
import { NavLink } from 'react-router'
import { useSession } from '../api/session.ts'
import { menuFor } from '../app/menu.ts'
import { SectionIcon } from './section-icon.tsx'

interface Props {
  readonly compact: boolean
  readonly open: boolean
  readonly close: () => void
}

/** On the left; in a narrow window behind the button at the top. */
export function SideNav({ compact, open, close }: Props) {
  if (!compact) {
    return (
      <nav className="side" aria-label="主导航">
        <Entries />
      </nav>
    )
  }
  return (
    <Drawer title="导航" placement="left" open={open} onClose={close} size="min(20em, 85vw)">
      <nav className="side-drawer" aria-label="主导航">
        <Entries chosen={close} />
      </nav>
    </Drawer>
  )
}

function Entries({ chosen }: { readonly chosen?: () => void }) {
  const sections = menuFor(useSession())
  return (
    <ul>
      {sections.map(([section, entries]) => {
        const [only] = entries
        const single = entries.length === 1 && only
        return (
          <li key={section}>
            {single ? (
              <NavLink to={single.to} className="side-top" {...(chosen ? { onClick: chosen } : {})}>
                <SectionIcon section={section} />
                {section}
              </NavLink>
            ) : (
              <>
                <span className="side-top">
                  <SectionIcon section={section} />
                  {section}
                </span>
                <ul>
                  {entries.map((entry) => (
                    <li key={entry.to}>
                      <NavLink to={entry.to} {...(chosen ? { onClick: chosen } : {})}>
                        {entry.label}
                      </NavLink>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
