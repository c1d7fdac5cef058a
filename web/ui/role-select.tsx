import { Radio, type RadioGroupProps, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roles } from '../../contract/permissions.ts';

/** The roles, each with a sentence on what it may do. */
export function RoleSelect(props: Omit<RadioGroupProps, 'children'>) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('staff:people.role')} {...props}>
      <Stack gap="sm" mt={4}>
        {roles.map((role) => (
          <Radio
            key={role}
            value={role}
            size="sm"
            color="var(--text)"
            iconColor="var(--sheet)"
            label={t(`staff:role.${role}`)}
            description={t(`staff:roleMeans.${role}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
