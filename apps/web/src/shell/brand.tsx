import { Link } from '@tanstack/react-router';

export function Brand() {
  return (
    <Link className="brand" to="/" activeOptions={{ exact: true }}>
      <img src={`${import.meta.env.BASE_URL}mark.svg`} width={30} height={30} alt="" />
      Insigne
    </Link>
  );
}
