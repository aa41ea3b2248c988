-- The one multiplier: signed times signed, registered. All products of the design go through it, so that a vendor's
-- block can take its place.
--
-- Twin:     Java's *
-- Formula:  product = a * b
-- Formats:  the product has the bits of both factors
-- Latency:  1 clock
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;

entity multiplier is
  generic (
    a_bits_g : positive := 16;  -- of the first factor, sign included
    b_bits_g : positive := 16   -- of the second
  );
  port (
    clk     : in  std_logic;
    valid   : in  std_logic;                             -- there are factors; else the product stays
    a       : in  signed(a_bits_g - 1 downto 0);         -- first factor
    b       : in  signed(b_bits_g - 1 downto 0);         -- second factor
    product : out signed(a_bits_g + b_bits_g - 1 downto 0) := (others => '0')  -- a clock later
  );
end entity;

architecture rtl of multiplier is
begin
  assert a_bits_g + b_bits_g <= 64 report "multiplier: more than 64 bits in the product" severity failure;

  process (clk)
  begin
    if rising_edge(clk) then
      if valid = '1' then
        product <= a * b;
      end if;
    end if;
  end process;
end architecture;
