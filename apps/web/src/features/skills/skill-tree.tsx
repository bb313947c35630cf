import type { SkillLine } from '@insigne/server/api';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Written } from '../../ui/written.tsx';
import { useBranch, useSkill } from './skills.queries.ts';

interface TreeProps {
  framework: string;
  label: string;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** A tree as ARIA knows it, each branch read when it is opened: one stop for Tab, arrows within, Enter or Space to choose. */
export function SkillTree(props: TreeProps) {
  const { chosen } = props;
  const [stop, setStop] = useState<string>();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [first] = useState(chosen);
  const branch = {
    stop,
    onStop: setStop,
    open,
    onOpen: (id: string, isOpen: boolean) =>
      setOpen((before) => {
        const next = new Set(before);
        if (isOpen) next.add(id);
        else next.delete(id);
        return next;
      }),
    arrival: chosen === first ? undefined : chosen,
  };
  return (
    <div role="tree" aria-label={props.label} className="unit-tree skill-tree">
      {chosen !== undefined && (
        <WayTo key={chosen} id={chosen} onFound={(ids) => setOpen((before) => new Set([...before, ...ids]))} />
      )}
      <Branch {...props} {...branch} parent={null} depth={1} />
    </div>
  );
}

/** Opens what the chosen skill stands under, also when it was chosen elsewhere or made just now. */
function WayTo({ id, onFound }: { id: string; onFound: (ids: string[]) => void }) {
  const { data } = useSkill(id);
  const way = data?.path.map((one) => one.id).join(' ') ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each way; what is folded afterwards stays folded
  useEffect(() => {
    if (way !== '') onFound(way.split(' '));
  }, [way]);
  return null;
}

interface BranchProps extends TreeProps {
  parent: string | null;
  depth: number;
  stop: string | undefined;
  onStop: (id: string) => void;
  open: ReadonlySet<string>;
  onOpen: (id: string, isOpen: boolean) => void;
  /** Chosen since the page was opened: it has the focus if nothing else has. */
  arrival: string | undefined;
}

function Branch(props: BranchProps) {
  const { t } = useText();
  const { framework, parent, depth, stop } = props;
  const branch = useBranch(framework, parent);
  const skills = branch.data?.pages.flatMap((page) => page.skills) ?? [];
  const rest = (branch.data?.pages[0]?.total ?? 0) - skills.length;
  return (
    <Loaded query={branch} height={parent === null ? 240 : 44}>
      {() => (
        <>
          {skills.map((skill, at) => (
            <Item
              key={skill.id}
              {...props}
              skill={skill}
              place={at + 1}
              siblings={skills.length + rest}
              isStop={stop === undefined ? depth === 1 && at === 0 : stop === skill.id}
            />
          ))}
          {rest > 0 && (
            <div
              role="treeitem"
              tabIndex={-1}
              aria-level={depth}
              aria-selected={false}
              className="more"
              style={indent(depth)}
              onClick={() => void branch.fetchNextPage()}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  void branch.fetchNextPage();
                } else moveFocus(event);
              }}
            >
              {t('skills:tree.more', { count: rest })}
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

const indent = (depth: number) => ({ paddingInlineStart: `${(depth - 1) * 20 + 8}px` });

function Item(props: BranchProps & { skill: SkillLine; place: number; siblings: number; isStop: boolean }) {
  const { skill, depth, place, siblings, isStop, chosen, onChoose, onStop, open, onOpen, arrival } = props;
  const item = useRef<HTMLDivElement>(null);
  const hasChildren = skill.childCount > 0;
  const isOpen = hasChildren && open.has(skill.id);
  const setOpen = (next: boolean) => onOpen(skill.id, next);
  const isArrival = arrival === skill.id;
  // What made it, a button of the panel before, is gone: from here the next one is made.
  useEffect(() => {
    if (isArrival && document.activeElement === document.body) item.current?.focus();
  }, [isArrival]);
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' || event.key === ' ') onChoose(skill.id);
    else if (event.key === 'ArrowRight' && hasChildren && !isOpen) setOpen(true);
    else if (event.key === 'ArrowLeft' && isOpen) setOpen(false);
    else return moveFocus(event);
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={item}
        role="treeitem"
        tabIndex={isStop ? 0 : -1}
        aria-level={depth}
        aria-posinset={place}
        aria-setsize={siblings}
        aria-selected={skill.id === chosen}
        aria-expanded={hasChildren ? isOpen : undefined}
        className={skill.kind}
        style={indent(depth)}
        onFocus={() => onStop(skill.id)}
        onClick={() => onChoose(skill.id)}
        onKeyDown={onKeyDown}
      >
        {/* For the mouse alone: the keyboard has the arrows, and a reader hears whether it is open. */}
        <span
          className={hasChildren ? 'twist' : 'twist none'}
          aria-hidden="true"
          onClick={(event) => {
            if (!hasChildren) return;
            event.stopPropagation();
            setOpen(!isOpen);
          }}
        >
          {hasChildren && (isOpen ? <IconChevronDown className="i" /> : <IconChevronRight className="i" />)}
        </span>
        <span className="grow name">
          <Written text={skill.name} />
          {skill.code !== null && <span className="xs dim"> {skill.code}</span>}
        </span>
        {hasChildren && (
          <span className="num dim sm" aria-hidden="true">
            {skill.childCount}
          </span>
        )}
      </div>
      {isOpen && <Branch {...props} parent={skill.id} depth={depth + 1} />}
    </>
  );
}

/** Up, down, home and end over what is in sight; left goes to what it stands under, right to its first below. */
function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  const items = [
    ...(event.currentTarget.closest('[role=tree]')?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? []),
  ];
  const at = items.indexOf(event.currentTarget);
  const depth = (item: HTMLElement | undefined) => Number(item?.getAttribute('aria-level') ?? 0);
  const own = depth(items[at]);
  const to = {
    ArrowDown: items[at + 1],
    ArrowUp: items[at - 1],
    Home: items[0],
    End: items.at(-1),
    ArrowLeft: items.slice(0, at).findLast((item) => depth(item) < own),
    ArrowRight: depth(items[at + 1]) > own ? items[at + 1] : undefined,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}
