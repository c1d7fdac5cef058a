import { Button, Menu, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { templateVariables } from '../../contract/template-variables.ts';
import { useCustomFields } from '../ui/custom-fields.ts';
import css from './template-field.module.css';
import { TemplatePreview } from './template-preview.tsx';

type Props = {
  label: 'text' | 'subject' | 'note';
  value: string;
  onChange: (value: string) => void;
  /** One line. */
  short?: boolean;
  format?: 'text' | 'html';
  onFormat?: (format: 'text' | 'html') => void;
};

/** A text with placeholders: a menu puts them where the cursor stands, and a preview reads it on a real ticket. */
export function TemplateField({ label, value, onChange, short, format = 'text', onFormat }: Props) {
  const { t } = useTranslation();
  const line = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const input = line.current ?? area.current;
    const at = input?.selectionStart ?? value.length;
    onChange(`${value.slice(0, at)}{{${name}}}${value.slice(input?.selectionEnd ?? at)}`);
    setTimeout(() => {
      input?.focus();
      input?.setSelectionRange(at + name.length + 4, at + name.length + 4);
    });
  };
  const common = {
    label: t(`automation:actions.${label}`),
    value,
    dir: 'auto',
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div className={css.field}>
      {short ? (
        <TextInput {...common} ref={line} maxLength={300} />
      ) : (
        <Textarea {...common} ref={area} autosize minRows={4} maxRows={14} maxLength={20_000} />
      )}
      <div className={css.tools}>
        <Placeholders insert={insert} />
        {onFormat && (
          <SegmentedControl
            aria-label={t('automation:template.format')}
            size="xs"
            data={(['text', 'html'] as const).map((each) => ({
              value: each,
              label: t(`automation:template.formats.${each}`),
            }))}
            value={format}
            onChange={(chosen) => onFormat(chosen === 'html' ? 'html' : 'text')}
          />
        )}
        <TemplatePreview template={value} format={format} />
      </div>
    </div>
  );
}

function Placeholders({ insert }: { insert: (name: string) => void }) {
  const { t } = useTranslation();
  const fields = useCustomFields('ticket').filter((field) => !field.archivedAt);
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconBraces size={14} />}>
          {t('automation:template.insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {templateVariables.map((name) => (
          <Menu.Item key={name} onClick={() => insert(name)}>
            {t(`automation:template.variable.${name.replace('.', '-')}`)}
          </Menu.Item>
        ))}
        {fields.map((field) => (
          <Menu.Item key={field.key} onClick={() => insert(`ticket.fields.${field.key}`)}>
            {field.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
