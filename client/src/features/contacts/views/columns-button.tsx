import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { Button } from '../../../components/ui/button.js';
import { Check } from '../../../components/ui/check.js';
import { Popover } from '../../../components/ui/popover.js';
import { column, columnNames, readColumns, usualColumns, type ColumnName } from '../list/columns.js';

interface ColumnsButtonProps {
  shown: readonly ColumnName[];
  onChange: (columns: readonly ColumnName[]) => void;
}

/** Which columns are shown, and in which order. */
export function ColumnsButton({ shown, onChange }: ColumnsButtonProps) {
  const hidden = columnNames.filter((name) => !shown.includes(name));

  function move(name: ColumnName, by: number): void {
    const from = shown.indexOf(name);
    onChange(shown.toSpliced(from, 1).toSpliced(from + by, 0, name));
    // The button goes with its column, and the keyboard with the button.
    requestAnimationFrame(() => document.getElementById(`column-${name}-${by}`)?.focus());
  }

  return (
    <Popover
      label="Columns"
      align="end"
      trigger={
        <Button size="small" variant="quiet" icon={<Columns3 />}>
          Columns
        </Button>
      }
    >
      <ul aria-label="Columns" className="w-60 space-y-1">
        {[...shown, ...hidden].map((name) => {
          const place = shown.indexOf(name);
          const { title } = column(name);
          return (
            <li key={name} className="flex h-8 items-center justify-between gap-2">
              {name === 'name' ? (
                <span className="pl-8.5 text-[13px] font-medium">{title}</span>
              ) : (
                <Check
                  label={title}
                  checked={place >= 0}
                  onChange={(on) =>
                    onChange(on ? readColumns([...shown, name]) : shown.filter((each) => each !== name))
                  }
                />
              )}
              {place > 0 && (
                <span className="flex">
                  <MoveButton
                    id={`column-${name}--1`}
                    disabled={place === 1}
                    onClick={() => move(name, -1)}
                    label={`Move ${title} left`}
                    icon={<ArrowUp />}
                  />
                  <MoveButton
                    id={`column-${name}-1`}
                    disabled={place === shown.length - 1}
                    onClick={() => move(name, 1)}
                    label={`Move ${title} right`}
                    icon={<ArrowDown />}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Button size="small" variant="quiet" className="mt-2" onClick={() => onChange(usualColumns)}>
        The usual ones
      </Button>
    </Popover>
  );
}

interface MoveButtonProps {
  id: string;
  label: string;
  disabled: boolean;
  icon: React.ReactNode;
  onClick: () => void;
}

function MoveButton({ label, disabled, onClick, ...props }: MoveButtonProps) {
  return (
    <Button
      variant="quiet"
      size="icon"
      className="size-7"
      aria-label={label}
      title={label}
      // It keeps the keyboard when it has come to the end.
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
      {...props}
    />
  );
}
