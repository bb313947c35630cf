import { Link } from '@tanstack/react-router';
import { useInstallation } from '../features/accounts/accounts.queries.ts';

export function Brand() {
  const installation = useInstallation();
  return (
    <Link className="brand" to="/" activeOptions={{ exact: true }}>
      <img src={`${import.meta.env.BASE_URL}mark.svg`} width={30} height={30} alt="" />
      <bdi>{installation?.name}</bdi>
    </Link>
  );
}
