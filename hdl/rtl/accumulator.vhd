-- Adds up what arrives at one cell, synapse after synapse, and stops at the greatest number.
--
-- Twin:     the sum of weights in the Java engine, with Overflow.SATURATE
-- Formula:  sum = min(sum of values from first to last, 2^15 - 1)
-- Formats:  steps of 2^-6 nS
-- Latency:  1 clock after the last value
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity accumulator is
  generic (
    sum_bits_g : positive := 24  -- inside: enough that the sum of all values fits
  );
  port (
    clk   : in  std_logic;
    valid : in  std_logic;             -- there is a value
    first : in  std_logic;             -- it is the first of a cell
    last  : in  std_logic;             -- it is the last of a cell
    value : in  unsigned(17 downto 0); -- what to add
    done  : out std_logic := '0';      -- the sum is complete
    sum   : out signed(15 downto 0)    -- the sum, not negative
  );
end entity;

architecture rtl of accumulator is
  signal total : unsigned(sum_bits_g - 1 downto 0) := (others => '0');
begin
  assert sum_bits_g > 18 report "accumulator: at least 19 bits" severity failure;
  sum <= saturated(signed('0' & total), 16);

  process (clk)
  begin
    if rising_edge(clk) then
      done <= valid and last;
      if valid = '1' then
        if first = '1' then
          total <= resize(value, sum_bits_g);
        else
          total <= total + resize(value, sum_bits_g);
        end if;
      end if;
    end if;
  end process;
end architecture;
