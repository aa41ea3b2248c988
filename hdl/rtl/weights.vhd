-- The weight processor (WP, Figure 3C): which cell a synapse comes from and how strong it is, out of two random
-- words. Started from the same seed every pass, the words are the wiring: no memory holds it.
--
-- Twin:     cerebellum.shinji2024.chip.Weights
-- Formula:  source = (lo16(connection) * last_g + 2^15) >> 16;  weight = least_g + ((span_g * lo15(strength)) >> 14)
-- Formats:  weight in steps of 2^-6 nS
-- Latency:  2 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity weights is
  generic (
    last_g  : positive := 4095;  -- greatest source; it and 0 come half as often as the others
    least_g : natural  := 42;    -- least weight
    span_g  : positive := 5      -- half the width of the law
  );
  port (
    clk        : in  std_logic;
    valid      : in  std_logic;             -- there are words
    connection : in  word_t;                -- chooses the source
    strength   : in  word_t;                -- chooses the weight
    done       : out std_logic := '0';      -- valid, 2 clocks later
    source     : out unsigned(15 downto 0); -- the presynaptic cell
    weight     : out unsigned(15 downto 0)  -- its weight
  );
end entity;

architecture rtl of weights is
  signal id_word       : signed(16 downto 0);
  signal id_product    : signed(33 downto 0);
  signal weight_word   : signed(15 downto 0);
  signal weight_product : signed(24 downto 0);
  signal second        : std_logic := '0';
begin
  assert last_g < 65536 and least_g < 32768 and span_g < 256 report "weights: last_g, least_g or span_g too great"
    severity failure;

  id_word     <= signed('0' & connection(15 downto 0));
  weight_word <= signed('0' & strength(14 downto 0));

  id_multiplier : entity work.multiplier
    generic map (a_bits_g => 17, b_bits_g => 17)
    port map (clk => clk, valid => valid, a => id_word, b => to_signed(last_g, 17), product => id_product);
  weight_multiplier : entity work.multiplier
    generic map (a_bits_g => 16, b_bits_g => 9)
    port map (clk => clk, valid => valid, a => weight_word, b => to_signed(span_g, 9), product => weight_product);

  process (clk)
    variable rounded : unsigned(32 downto 0);
  begin
    if rising_edge(clk) then
      second <= valid;
      done   <= second;
      if second = '1' then
        rounded := unsigned(id_product(32 downto 0)) + to_unsigned(32768, 33);
        source  <= rounded(31 downto 16);
        weight  <= to_unsigned(least_g, 16) + resize(unsigned(weight_product(23 downto 14)), 16);
      end if;
    end if;
  end process;
end architecture;
