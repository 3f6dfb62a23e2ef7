import { Drawer } from 'antd'
import { Link, NavLink, useLocation } from 'react-router'
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
  const { pathname } = useLocation()
  const current = nearest(
    sections.flatMap(([, entries]) => entries.map(({ to }) => to)),
    pathname,
  )
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
                      <Link
                        to={entry.to}
                        {...(entry.to === current ? { className: 'active', 'aria-current': 'page' as const } : {})}
                        {...(chosen ? { onClick: chosen } : {})}
                      >
                        {entry.label}
                      </Link>
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

/** Of entries one of which lies below another, the one that is meant: the longest. */
const nearest = (addresses: readonly string[], pathname: string): string | undefined =>
  addresses.filter((to) => pathname === to || pathname.startsWith(`${to}/`)).toSorted((a, b) => b.length - a.length)[0]
