import { Button, VisuallyHidden, type ButtonVariant } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { m } from '../messages';

interface OutLinkProps {
  href: string;
  icon: Icon;
  label: string;
  variant?: ButtonVariant;
  color?: string;
}

/** Into the demo's installation, in a tab of its own: this page stays as it is. */
export function OutLink({ href, icon: Picture, label, variant = 'default', color }: OutLinkProps) {
  return (
    <Button
      component="a"
      href={href}
      target="_blank"
      rel="noopener"
      variant={variant}
      color={color}
      leftSection={<Picture size={16} aria-hidden="true" />}
    >
      {label}
      <VisuallyHidden> ({m.demo.newTab})</VisuallyHidden>
    </Button>
  );
}
